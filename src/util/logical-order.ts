// Hebrew, Arabic and the scripts beside them, with their presentation forms.
const letter = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
const rightToLeft = new RegExp(`[${letter}](?:[^\\S\\n]*[${letter}])*`, "g");
const any = new RegExp(`[${letter}]`);
// Arabic numbers are written from left to right, as all others (UAX 9, types AN and EN).
const numbers = /[\u0660-\u0669\u06f0-\u06f9]+/g;

/** Returns text as it is read: stretches of right-to-left letters, which a PDF shows from left to right, are turned round line by line; the numbers in them are not. */
export function toLogicalOrder(text: string): string {
  return any.test(text) ? text.replace(rightToLeft, (stretch) => reverse(stretch).replace(numbers, reverse)) : text;
}

function reverse(text: string): string {
  return [...text].reverse().join("");
}
