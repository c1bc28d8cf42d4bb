import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  from: string;
  to: string;
  onChange: (range: { from: string; to: string }) => void;
}

export default function DateRange({ from, to, onChange }: Props) {
  return (
    <DatePicker.RangePicker
      allowClear={false}
      value={[dayjs(from), dayjs(to)]}
      onChange={(range) => {
        const [start, end] = range ?? [];
        if (start && end) onChange({ from: start.format('YYYY-MM-DD'), to: end.format('YYYY-MM-DD') });
      }}
    />
  );
}
