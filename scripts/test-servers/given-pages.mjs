/**
 * For browser tests of libraries that fetch the next page: `/given-pages/<name>?html=<page>` serves that page.
 */

/** A middleware of the test runner. */
export function serveGivenPages() {
  return async (context, next) => {
    if (!context.path.startsWith('/given-pages/')) return next();
    context.type = 'html';
    context.set('Cache-Control', 'no-store');
    context.body = context.query.html;
  };
}
