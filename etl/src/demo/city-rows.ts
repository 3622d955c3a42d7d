/** One consortium of the demo city: who it is, how large, and where it shall stand. */
export interface CityRow {
  readonly number: number;
  readonly sector: string;
  readonly topic: string;
  readonly recognised: string;
  /** Members besides the lead, and how many of them are enterprises. */
  readonly members: number;
  readonly enterprises: number;
  /** Total of 2025 before deductions, and points gained a year on the way there. */
  readonly target: number;
  readonly trend: number;
}

type Row = readonly [number: number, sector: string, topic: string, recognised: string, members: number, enterprises: number, target: number, trend: number];

const rows: readonly Row[] = [
  [1, 'nev', '车规级动力电池系统', '2019-06-18', 17, 12, 92.4137, 2.4],
  [2, 'optoelectronics', '超精密光学成像', '2019-06-18', 15, 10, 91.2261, 2],
  [3, 'equipment', '轨道客车智能制造', '2019-11-05', 16, 11, 90.1089, 1.2],
  [4, 'biomedicine', '重组蛋白疫苗', '2020-03-26', 13, 8, 88.9412, 1.8],
  [5, 'nev', '氢燃料电池动力', '2020-03-26', 14, 9, 88.0375, 3],
  [6, 'materials', '高性能碳纤维', '2020-07-09', 12, 8, 87.2164, 1.5],
  [7, 'aerospace', '遥感卫星数据应用', '2020-09-15', 12, 8, 86.4321, 2],
  [8, 'optoelectronics', '新型显示材料器件', '2020-09-15', 12, 8, 86.4321, 2],
  [9, 'equipment', '高档数控机床', '2020-12-03', 13, 9, 85.3128, 1.6],
  [10, 'other', '冰雪运动装备', '2021-04-20', 11, 7, 78.2243, 2.5],
  [11, 'nev', '智能网联汽车感知', '2020-12-03', 15, 10, 84.9961, 2.1],
  [12, 'semiconductor', '功率半导体器件', '2023-04-12', 0, 0, 0, 0],
  [13, 'biomedicine', '小分子创新药', '2021-04-20', 12, 8, 80.5416, 1.9],
  [14, 'nev', '轻量化车身结构', '2025-02-17', 11, 7, 70, 0],
  [15, 'storage', '液流储能电池', '2022-05-30', 11, 7, 62.1407, -1.1],
  [16, 'equipment', '工业机器人关节', '2021-09-28', 10, 7, 62.5333, -4],
  [17, 'optoelectronics', '激光加工装备', '2021-09-28', 12, 8, 67.5218, 1.5],
  [18, 'materials', '稀土永磁材料', '2022-05-30', 9, 6, 74.1186, 1.3],
  [19, 'nev', '车用操作系统', '2022-05-30', 10, 6, 73.0452, 2.2],
  [20, 'biomedicine', '现代中药制剂', '2022-05-30', 11, 6, 76.3309, 1.1],
  [21, 'nev', '电驱动总成', '2022-11-11', 11, 7, 72.4518, 1.7],
  [22, 'equipment', '智能农机', '2022-11-11', 10, 7, 71.2274, 2.8],
  [23, 'optoelectronics', '光电传感芯片', '2020-12-03', 13, 9, 77.3661, 1.5],
  [24, 'nev', '充换电设施', '2023-04-12', 10, 6, 66.2349, -1.5],
  [25, 'storage', '压缩空气储能', '2021-04-20', 10, 7, 68.1173, -1.2],
  [26, 'materials', '生物基材料', '2021-09-28', 10, 6, 67.4096, 0.4],
  [27, 'biomedicine', '细胞治疗产品', '2023-04-12', 11, 7, 73.2855, 2],
  [28, 'nev', '汽车电子控制器', '2023-04-12', 10, 6, 56.3187, -4],
  [29, 'optoelectronics', '红外成像组件', '2022-11-11', 11, 7, 75.2946, 1],
  [30, 'equipment', '航空结构件制造', '2022-05-30', 12, 8, 78.5127, 2.3],
  [31, 'storage', '钠离子储能电池', '2022-11-11', 10, 6, 70.0041, 1.2],
  [32, 'medical', '医用影像设备', '2022-05-30', 11, 7, 72.5538, 1.9],
  [33, 'medical', '手术导航机器人', '2023-09-21', 10, 7, 69.9962, 2.4],
  [34, 'aerospace', '商业航天测运控', '2023-09-21', 10, 6, 59.9963, -1.4],
  [35, 'biomedicine', '体外诊断试剂', '2024-02-08', 10, 7, 68.2215, 1],
  [36, 'nev', '车用氢系统阀件', '2021-04-20', 10, 6, 52.1178, -2.4],
  [37, 'materials', '特种工程塑料', '2021-09-28', 10, 6, 60.0039, 3.5],
  [38, 'equipment', '精密铸造', '2022-11-11', 10, 6, 58.7123, -3.1],
  [39, 'storage', '飞轮储能', '2023-09-21', 10, 6, 55.1346, -2],
  [40, 'aerospace', '卫星通信终端', '2025-03-14', 11, 8, 70, 0],
  [41, 'nev', '低速电动车', '2020-12-03', 10, 6, 50, -6],
  [42, 'semiconductor', '半导体检测设备', '2025-06-06', 11, 7, 70, 0],
];

export const cityRows: readonly CityRow[] = rows.map(([number, sector, topic, recognised, members, enterprises, target, trend]) => ({
  number, sector, topic, recognised, members, enterprises, target, trend,
}));
