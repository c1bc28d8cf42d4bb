/** Characters of the GSM 7-bit alphabet; those of its extension take two places. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€\f';

export interface SmsSize {
  /** Characters as the network counts them. */
  length: number;
  /** Messages it is sent and billed as. */
  segments: number;
  /** Characters that fit into one more message's worth. */
  perSegment: number;
}

/**
 * How a text is split into short messages: 160 characters of the GSM alphabet (153 each when there are several), 70 of
 * any other (67), as 3GPP TS 23.040 says.
 */
export function smsSize(text: string): SmsSize {
  const gsm = [...text].every((character) => basic.includes(character) || extended.includes(character));
  const length = gsm
    ? [...text].reduce((sum, character) => sum + (extended.includes(character) ? 2 : 1), 0)
    : text.length;
  const [one, several] = gsm ? [160, 153] : [70, 67];
  const single = length <= one;
  return {
    length,
    segments: length === 0 ? 0 : single ? 1 : Math.ceil(length / several),
    perSegment: single ? one : several,
  };
}
