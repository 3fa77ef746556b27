/** Does something once, when nobody has asked for it for so many milliseconds. */
export function later(milliseconds: number, act: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void act(), milliseconds);
  };
}
