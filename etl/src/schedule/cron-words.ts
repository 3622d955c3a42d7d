const days = { zh: ['日', '一', '二', '三', '四', '五', '六', '日'], en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] } as const;

interface Words {
  readonly zh: string;
  readonly en: string;
}

const NUMBER = /^\d{1,2}$/u;
const STEP = /^\*\/(\d{1,2})$/u;

const clock = (hour: string, minute: string): string => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;

const often = ([minute = '', hour = '']: readonly string[]): Words | null => {
  const step = STEP.exec(minute)?.[1];
  if (step !== undefined && hour === '*') return { zh: `每 ${step} 分钟`, en: `every ${step} minutes` };
  const hours = STEP.exec(hour)?.[1];
  if (!NUMBER.test(minute)) return null;
  if (hours !== undefined) return { zh: `每 ${hours} 小时（第 ${minute} 分）`, en: `every ${hours} hours (minute ${minute})` };
  return hour === '*' ? { zh: `每小时第 ${minute} 分`, en: `minute ${minute} of every hour` } : null;
};

const daily = ([minute = '', hour = '', day = '', month = '', weekday = '']: readonly string[]): Words | null => {
  if (!NUMBER.test(minute) || !/^\d{1,2}(?:,\d{1,2})*$/u.test(hour) || month !== '*') return null;
  const times = hour.split(',').map((each) => clock(each, minute));
  const [zh, en] = [times.join('、'), times.join(', ')];
  if (day === '*' && weekday === '*') return { zh: `每天 ${zh}`, en: `daily at ${en}` };
  if (day === '*' && weekday === '1-5') return { zh: `工作日 ${zh}`, en: `on weekdays at ${en}` };
  if (day === '*' && /^[0-7]$/u.test(weekday)) return { zh: `每周${days.zh[Number(weekday)] ?? ''} ${zh}`, en: `every ${days.en[Number(weekday)] ?? ''} at ${en}` };
  return NUMBER.test(day) && weekday === '*' ? { zh: `每月 ${day} 日 ${zh}`, en: `on day ${day} of every month at ${en}` } : null;
};

/** A cron expression in words where it is a common one, else as it is. */
export const cronWords = (expression: string): Words => {
  const parts = expression.trim().split(/\s+/u);
  const five = parts.length === 6 && parts[0] === '0' ? parts.slice(1) : parts;
  const isEveryDay = five.slice(2).every((part) => part === '*');
  return (five.length === 5 ? (daily(five) ?? (isEveryDay ? often(five) : null)) : null) ?? { zh: expression, en: expression };
};
