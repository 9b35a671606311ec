/** Gives the same number to the same description, from 1 on. */
export type NumberThings = (description: string) => number;

/** Starts to count; two books are compared by the numbers of one count. */
export function startNumbers(): NumberThings {
  const numbers = new Map<string, number>();
  return (description) => {
    const known = numbers.get(description);
    if (known !== undefined) return known;
    numbers.set(description, numbers.size + 1);
    return numbers.size;
  };
}
