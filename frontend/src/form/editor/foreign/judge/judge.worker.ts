import { judge } from './judge';
import { searching } from './keywords';
import type { Asked, Told } from './judging';

const tell = (told: Told) => {
  postMessage(told);
};

let last: string | undefined;
searching.tell = (pattern) => {
  if (pattern !== last) tell({ searching: pattern });
  last = pattern;
};

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void judge(data.schema, data.value, { formats: true }).then((judgement) => {
    tell({ judgement });
  });
});

tell({ ready: true });
