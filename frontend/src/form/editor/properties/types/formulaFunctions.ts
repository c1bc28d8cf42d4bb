/** A function of FEEL as the editor offers it; its hint is the text `computed.hint.<id>`. */
export interface FormulaFunction {
  id: string;
  /** What is inserted; the caret comes to stand at `|`. */
  text: string;
}

/** Those people need most, of those the server allows. */
export const formulaFunctions: FormulaFunction[] = [
  { id: 'if', text: 'if | then  else ' },
  { id: 'sum', text: 'sum(|)' },
  { id: 'min', text: 'min(|)' },
  { id: 'max', text: 'max(|)' },
  { id: 'mean', text: 'mean(|)' },
  { id: 'round', text: 'round half up(|, 2)' },
  { id: 'floor', text: 'floor(|)' },
  { id: 'ceiling', text: 'ceiling(|)' },
  { id: 'abs', text: 'abs(|)' },
  { id: 'today', text: 'today()|' },
  { id: 'days', text: '(today() - |).days' },
  { id: 'duration', text: 'duration("P|D")' },
  { id: 'contains', text: 'contains(|, "")' },
  { id: 'starts', text: 'starts with(|, "")' },
  { id: 'length', text: 'string length(|)' },
  { id: 'substring', text: 'substring(|, 1, 4)' },
  { id: 'upper', text: 'upper case(|)' },
  { id: 'count', text: 'count(|)' },
  { id: 'list', text: 'list contains(|, "")' },
  { id: 'not', text: 'not(|)' },
];

/** What is read in the list: the text without its caret. */
export const shownFunction = ({ text }: FormulaFunction): string =>
  text.replace('|', '').replace(/\s+/g, ' ').trim();
