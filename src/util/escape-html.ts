const entities: Readonly<Record<string, string>> = { "&": "&#38;", "<": "&#60;", ">": "&#62;", '"': "&#34;" };

/** Returns text as HTML and XML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
