import type { Bilingual } from '../jurisdiction/jurisdiction.js';
import type { RejectionCode } from '../record/field.js';

/** A rule by which something was not taken: its name, what it means, and what to do so that it is taken. */
export interface RejectionRule {
  readonly title: Bilingual;
  readonly means: Bilingual;
  readonly mend: Bilingual;
}

type Pair = readonly [zh: string, en: string];

const both = ([zh, en]: Pair): Bilingual => ({ zh, en });
const rule = (title: Pair, means: Pair, mend: Pair): RejectionRule => ({ title: both(title), means: both(means), mend: both(mend) });

const AGAIN: Pair = ['在原文件中改正该单元格，重新交来或放回文件夹后再载入。', 'Correct the cell in the original file, hand it in again and load.'];

/** Every rule there is; the page, the export and the counts go by it. */
export const rejectionRules: Readonly<Record<RejectionCode, RejectionRule>> = {
  required: rule(['必填为空', 'Required, but empty'], ['这一列必须填写，单元格却是空的。', 'The column must be filled in, but the cell is empty.'], AGAIN),
  too_long: rule(['文字过长', 'Text too long'], ['文字超过该列允许的长度，多半是串列。', 'The text is longer than the column allows; most often columns have slipped.'], AGAIN),
  not_a_number: rule(['不是数字', 'Not a number'], ['这一列应为数字，读不出数值。', 'The column holds numbers, and none could be read.'], AGAIN),
  not_an_integer: rule(['不是整数', 'Not a whole number'], ['这一列应为整数。', 'The column holds whole numbers.'], AGAIN),
  out_of_range: rule(['超出范围', 'Out of range'], ['数值超出该列允许的范围。', 'The value is outside the range of the column.'], AGAIN),
  not_a_date: rule(['不是日期', 'Not a date'], ['这一列应为日期，读不出年月日。', 'The column holds dates, and none could be read.'], ['改为 2025-03-31 这样的写法；如整列是另一种写法，请在来源配置的日期写法中说明后重放。', 'Write it as 2025-03-31; where the whole column is written otherwise, say so in the profile and replay.']),
  no_such_date: rule(['日期不存在', 'No such date'], ['日历上没有这一天（如 2 月 30 日）。', 'The calendar has no such day (30 February, say).'], AGAIN),
  credit_code_truncated: rule(['信用代码被截断', 'Credit code cut short'], ['统一社会信用代码末几位变成了 0，是表格软件按数字保存造成的。', 'The last digits of the credit code became 0: the spreadsheet kept it as a number.'], ['把该列设为文本格式，重新填写完整代码。', 'Format the column as text and enter the whole code again.']),
  credit_code_invalid: rule(['信用代码有误', 'Credit code wrong'], ['统一社会信用代码的位数或校验位不对。', 'Length or check digit of the credit code is wrong.'], ['对照营业执照改正；没有信用代码的单位，请按登记机构和编号填写。', 'Correct it against the licence; a unit without one is named by register and number.']),
  unit_conflict: rule(['金额单位矛盾', 'Units contradict'], ['表头、说明或单位列写了不同的金额单位。', 'Head, note or unit column name different units.'], ['统一单位后重新交来；单位不会替您猜测。', 'Make the units agree; none is guessed.']),
  unit_missing: rule(['未写金额单位', 'No unit'], ['金额列没有写明是元、万元还是亿元。', 'The amount does not say its unit.'], ['在表头写明单位，或在来源配置中指定后重放。', 'Write the unit in the head, or set it in the profile and replay.']),
  not_in_list: rule(['不在可选项中', 'Not in the list'], ['写法不在该列的可选项里。', 'The word is not among the choices of the column.'], ['改为可选项之一；如是本来源惯用的写法，请在来源配置的对照表中补上后重放。', 'Use one of the choices; a usual word of the source is added to the dictionary of its profile, then replay.']),
  error_cell: rule(['公式错误值', 'Formula error'], ['单元格是 #REF!、#N/A 一类的公式错误。', 'The cell is a formula error such as #REF!.'], ['修复公式或改为数值后重新交来。', 'Mend the formula or write the value.']),
  inconsistent: rule(['前后矛盾', 'Contradicts itself'], ['同一行或同一文件里的两处互相矛盾。', 'Two places of a row or file contradict each other.'], AGAIN),
  duplicate_key: rule(['重复记录', 'Repeated record'], ['与另一行的编号相同，只保留先出现的一行。', 'Another row has the same key; the first is kept.'], ['删除重复行，或改正编号。', 'Delete the repeated row or correct its key.']),
  unknown_reference: rule(['关联对象不存在', 'Refers to nothing'], ['所引用的编号不在名册里，或那一条本身被退回。', 'What it refers to is not there, or was refused itself.'], ['先补上或改正被引用的记录，再重放。', 'Add or correct the record referred to, then replay.']),
  missing_column: rule(['缺列', 'Column missing'], ['找不到应有的列，整张表未采用。', 'A column is missing; the whole sheet is not taken.'], ['补上该列；如已改名，请在来源配置中加上新列名后重放。', 'Add the column; a new name goes into the profile, then replay.']),
  missing_sheet: rule(['缺工作表', 'Sheet missing'], ['工作簿里没有应有的工作表。', 'The workbook lacks a sheet.'], ['补上工作表，或按模板恢复表名。', 'Add the sheet or give it back its name.']),
  contract_broken: rule(['列与约定不符', 'Columns break the contract'], ['列的名称或位置与来源约定不同，已停止采用。', 'Columns are not as the source promised; nothing is taken.'], ['核对后更新来源配置，再重放；或请来源单位恢复原样。', 'Check, update the profile and replay, or have the source restore them.']),
  subtotal_row: rule(['合计行', 'Subtotal row'], ['这一行是小计或合计，不是一笔记录。', 'The row is a subtotal, not a record.'], ['无需处理；确为记录的，请改正名称列后重新交来。', 'Nothing to do; if it is a record, correct its name.']),
  skipped_rows: rule(['按规则略过', 'Left out by rule'], ['来源配置写明略过这些行。', 'The profile says to leave these rows out.'], ['无需处理；如不该略过，请修改来源配置后重放。', 'Nothing to do; else change the profile and replay.']),
  missing_file: rule(['缺文件', 'File missing'], ['应有的文件没有交来。', 'A file that is expected has not come.'], ['请来源单位补交。', 'Ask the source for it.']),
  unrecognised_file: rule(['无法识别的文件', 'File not recognised'], ['文件名不在约定之内，内容未读取。', 'The name is not among those agreed; nothing was read.'], ['按约定改名，或在“导入”页为它建立来源配置。', 'Rename it, or describe it on the import page.']),
  duplicate_file: rule(['内容重复的文件', 'Same file twice'], ['与另一个文件逐字节相同，只采用一次。', 'Byte for byte another file; taken once.'], ['无需处理；可删除多余的一份。', 'Nothing to do; the spare may be deleted.']),
  older_version: rule(['较旧的版本', 'Older version'], ['内容是先前已被替换的旧版本，等待人工决定。', 'A version that was replaced before; it waits for a person.'], ['在“来源与运行”页决定是否采用旧版本。', 'Decide on the sources page.']),
  unreadable: rule(['无法读取', 'Unreadable'], ['文件损坏、加密或不是所称的格式。', 'The file is damaged, locked or of another format.'], ['请来源单位另存后重新交来。', 'Have it saved and handed in again.']),
};
