const special = /[\\^$.|?*+()[\]{}/]/;

/** The other letter of a pair of letters, where that is one letter, too. */
const one = (letters: string, letter: string) => ([...letters].length === 1 ? letters : letter);

/** A pattern of a text in any case: letter by letter, as the server has it. */
const anyCase = (text: string): string =>
  [...text]
    .map((letter) => {
      const lower = [...letter.toLowerCase()][0] ?? letter;
      const upper = one(letter.toUpperCase(), letter);
      if (lower !== upper) return `[${lower}${upper}]`;
      return special.test(letter) ? `\\${letter}` : letter;
    })
    .join('');

/** Asks of a text whether it contains another one, or starts or ends with it. */
export function matcher(text: string, op: string): RegExp {
  const pattern = anyCase(text);
  return new RegExp(op === 'startsWith' ? `^${pattern}` : op === 'endsWith' ? `${pattern}$` : pattern, 'u');
}
