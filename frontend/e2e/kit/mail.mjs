// A real SMTP server that keeps what it accepted, and can be asked to do something before it answers.
import { SMTPServer } from 'smtp-server';

function header(text, name) {
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(text)?.[1].trim();
}

/**
 * `accepted` is called with each message and their number, when the server has the whole message and the client
 * no answer yet; the answer waits for it.
 */
export async function startMail() {
  const messages = [];
  const mail = { messages, accepted: async () => {} };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, session, answer) {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => (text += chunk));
      stream.once('end', () => {
        messages.push({ to: session.envelope.rcptTo[0].address, id: header(text, 'Message-ID') });
        mail.accepted(messages.length).then(() => answer());
      });
    },
  });
  // A client that is killed takes its connection with it.
  server.on('error', () => {});
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  mail.port = server.server.address().port;
  mail.stop = () => new Promise((done) => server.close(done));
  return mail;
}
