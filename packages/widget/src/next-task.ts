/**
 * Lets the browser handle what waits, such as a press: to start, ask and draw in one task takes too long on a slow phone.
 * Where the browser has no `scheduler.yield`, or an element of the page has that name, all goes on in the same task.
 */
export async function nextTask(): Promise<void> {
  try {
    await scheduler.yield();
  } catch {
    // Not there.
  }
}
