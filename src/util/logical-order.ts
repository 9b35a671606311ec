// Hebrew, Arabic and the scripts beside them, with their presentation forms.
const letter = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
const rightToLeft = new RegExp(`[${letter}](?:[^\\S\\n]*[${letter}])*`, "g");
const any = new RegExp(`[${letter}]`);

/** Returns text as it is read: stretches of right-to-left letters, which a PDF shows from left to right, are turned round line by line. */
export function toLogicalOrder(text: string): string {
  return any.test(text) ? text.replace(rightToLeft, (stretch) => [...stretch].reverse().join("")) : text;
}
