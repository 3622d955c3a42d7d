/** Every way in which bytes can fail to become rows, with what the sender should do about it. */
const sentences = {
  empty_file: '文件是空的（0 字节或没有任何内容）。请确认文件已完整保存后重新提交。',
  not_a_file: '这个路径不是普通文件，无法读取。请提交一个文件，而不是文件夹或链接设备。',
  not_a_workbook: '这不是可读取的 .xlsx 工作簿。请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（*.xlsx）”后重新提交。',
  not_a_zip: '这不是可读取的 .zip 压缩包。请重新压缩后提交，或直接提交其中的文件。',
  unsafe_name: '压缩包内有指向包外位置的文件名，出于安全已整包拒收。请重新压缩后提交。',
  not_parquet: '这不是可读取的 .parquet 文件。请重新导出后提交。',
  missing_sheet: '没有找到数据源配置中写明的工作表。请核对工作表名称，或修改配置中的 sheets。',
  legacy_or_encrypted: '文件是旧版 .xls 格式，或设有打开密码。请去掉密码，并另存为“Excel 工作簿（*.xlsx）”后重新提交。',
  encrypted: '工作簿设有密码，无法读取。请去掉密码后重新提交。',
  macros: '工作簿带有宏，系统不接收。请另存为不含宏的“Excel 工作簿（*.xlsx）”后重新提交。',
  external_link: '工作簿引用了其他文件（外部链接），数值无法核实。请在“数据 → 编辑链接”中断开链接并粘贴为数值后重新提交。',
  embedded_object: '工作簿内嵌了其他文件或对象，系统不接收。请删除内嵌对象后重新提交。',
  doctype: '文件内部含有 DOCTYPE 声明（正常的工作簿不会有），出于安全已拒收。请用 Excel 或 WPS 重新另存为 .xlsx 后提交。',
  too_big: '文件超出了可接收的大小。请拆分后分别提交。',
  bomb: '文件解压后异常庞大，出于安全已拒收。请把有效数据复制到新的工作簿后重新提交。',
  damaged: '文件已损坏，有一部分读不出来。请用 Excel 或 WPS 打开并重新保存，确认无误后再提交。',
  truncated: '文件不完整，像是只传了一半。请重新导出或重新上传完整的文件。',
  encoding_unclear: '无法确定文件的文字编码。请在导出时选择 UTF-8 后重新提交。',
  mojibake: '文字在以前的转换中已损坏，按原样读取。请从原系统重新导出。',
  nul_bytes: '文本中含有空字符（NUL），不是正常的文本文件。请重新导出为 UTF-8 编码的 CSV 后提交。',
  bad_json: 'JSON 格式有误，这一处无法读取。请更正后重新导出。',
  missing_list: 'JSON 中没有数据源配置写明的列表。请核对文件，或修改配置中的 list。',
  forbidden_key: 'JSON 中含有不允许的键名 __proto__，该条未读取。请删除这个键后重新导出。',
  bad_csv_row: 'CSV 的这一行无法读取。请检查列数和引号是否成对，更正后重新提交。',
  time_limit: '文件处理超时，已停止读取。请删除多余的格式和空白行列，或拆分文件后重新提交。',
  memory_limit: '文件占用内存过多，已停止读取。请拆分文件后重新提交。',
  reader_crashed: '读取程序在处理这个文件时意外退出，其他文件不受影响。请重新另存该文件后再提交；若仍失败，请联系管理员。',
  read_in_part: '文件很大，预览只看了前一部分；正式读取时会读完整个文件。',
  hidden_sheet: '工作表被隐藏，但仍已读取。若其中不是正式数据，请删除该工作表。',
  hidden_cells: '工作表中有隐藏的行或列，但仍已读取。若其中不是正式数据，请删除这些行列。',
  merged_rows: '存在跨行合并的单元格：只有左上角有值，其余按空白读取。请取消合并并逐行填写。',
} as const;

export type ExtractProblemCode = keyof typeof sentences;

/** One problem with a file or a part of it. */
export interface ExtractProblem {
  readonly code: ExtractProblemCode;
  /** 'file': the file is refused or incomplete, whatever rows came before; 'part': the rest stands; 'note': nothing is missing. */
  readonly scope: 'file' | 'part' | 'note';
  /** Chinese, says what to do. */
  readonly message: string;
  readonly sheet: string | null;
  readonly address: string | null;
  /** The offending text as found, cut to 200 characters. */
  readonly original: string | null;
}

type Where = Partial<Pick<ExtractProblem, 'scope' | 'sheet' | 'address' | 'original'>> & { readonly detail?: string };

/** The Chinese sentence of a problem; the detail (limits, positions) comes first so that the advice ends it. */
export const describeProblem = (code: ExtractProblemCode, detail?: string): string =>
  detail === undefined ? sentences[code] : `${detail}。${sentences[code]}`;

export const aProblem = (code: ExtractProblemCode, where: Where = {}): ExtractProblem => ({
  code,
  scope: where.scope ?? 'file',
  message: describeProblem(code, where.detail),
  sheet: where.sheet ?? null,
  address: where.address ?? null,
  original: where.original?.slice(0, 200) ?? null,
});

/** Stops the reading of one file; carries the problem that the caller reports. */
export class ExtractFailure extends Error {
  readonly problem: ExtractProblem;

  constructor(code: ExtractProblemCode, where: Where = {}) {
    const problem = aProblem(code, where);
    super(problem.message);
    this.name = 'ExtractFailure';
    this.problem = problem;
  }
}

/** A fault that a library met: of the machine if a system call failed, else the file is damaged. */
export function failureOf(error: unknown): ExtractFailure {
  if (error instanceof ExtractFailure) return error;
  const original = error instanceof Error ? error.message : String(error);
  return new ExtractFailure(error instanceof Error && 'syscall' in error ? 'reader_crashed' : 'damaged', { original });
}
