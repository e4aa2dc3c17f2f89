/**
 * Does something when what has just been put into the page is painted: the next frame shows it, and has been shown when
 * the one after it begins.
 * @returns What takes it back.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      // Not within the frame itself, which would be late for it.
      timer = setTimeout(work);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
