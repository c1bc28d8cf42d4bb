import styles from './outbox.module.css';

const looksLikeHtml = /<(p|br|div|a|table|h\d|html|body|span)\b/i;

/** The text of a message. HTML is shown in a frame that may run nothing and load nothing of ours. */
export function MessageBody({ body, title }: { body: string; title: string }) {
  if (!looksLikeHtml.test(body)) return <p className={styles.plain}>{body}</p>;
  const page = `<!doctype html><meta charset="utf-8"><style>body{font:14px/22px system-ui,sans-serif;color:#0f172a;margin:16px}</style>${body}`;
  return <iframe className={styles.frame} title={title} sandbox="" srcDoc={page} />;
}
