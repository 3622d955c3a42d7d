import { SqlFault } from './sql-fault.js';

/** The server's own limit comes first; this one is for a server that answers nothing at all. @throws SqlFault */
export const inTime = async <T>(seconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SqlFault('数据库长时间没有回应，已断开，没有采用任何内容。请确认数据库状态后重新读取。')), seconds * 1000 + 2000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
