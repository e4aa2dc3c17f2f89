/**
 * The page that each product is a guest on: the same heading, link and button for all, a style sheet and an icon.
 */
export const HOST_FILES = {
  '/host.css': `
    body { margin: 0 auto; max-width: 40rem; padding: 1rem; font: 16px/1.5 sans-serif; }
    button { font: inherit; padding: 0.5rem 1rem; }
  `,
  '/host.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" /></svg>',
};

/** @param {{ head: string, body: string }} guest What the product's documentation says to add. */
export function hostPage({ head, body }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Your account</title>
    <link rel="icon" href="/host.svg">
    <link rel="stylesheet" href="/host.css">
    ${head}
  </head>
  <body>
    <h1>Your account</h1>
    <p><a href="#orders">Your orders</a></p>
    ${body}
    <p><button type="button">Save</button></p>
  </body>
</html>
`;
}
