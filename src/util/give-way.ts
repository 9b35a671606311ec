/** Waits until what is waiting in the event loop, such as the requests of a browser that prints, has had its turn. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
