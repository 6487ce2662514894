// What seven invented units of commune police enter on the 1000-point sheet. The rows of criteria 20, 21,
// 22, 23 and 32 are the real figures of cluster 347 (Quảng Trị, 11/2025), with their targets typed as 90,
// 0,9 or 9; everything else is made up. Criteria without a row take full marks.
import type { EntryTables } from "./read-tables.ts";

export const cluster347Entries: EntryTables = {
  units: {
    1: { unit: "ca-xa-1", symbol: "CAX1" },
    2: { unit: "ca-xa-2", symbol: "CAX2" },
    3: { unit: "ca-xa-3", symbol: "CAX3" },
    4: { unit: "ca-phuong-4", symbol: "CAP4" },
    5: { unit: "ca-xa-5", symbol: "CAX5" },
    6: { unit: "ca-phuong-6", symbol: "CAP6" },
    7: { unit: "ca-xa-7", symbol: "CAX7" },
  },
  otherwise: "fullMarks",
  // I.2.1.8 is criterion 20, I.2.1.9 is 21, I.2.2.1 is 22, I.2.2.2 is 23, I.2.4.3 is 32.
  targets: `
               1            2            3            4            5            6            7
    I.2.1.8    90           0,9          9            notAssigned  notAssigned  notAssigned  notAssigned
    I.2.1.9    1            notAssigned  notAssigned  1            notAssigned  notAssigned  notAssigned
    I.2.2.1    5            0,05         5            notAssigned  5            notAssigned  notAssigned
    I.2.2.2    75           0,75         3            75           notAssigned  notAssigned  notAssigned
    I.2.2.5    10           1            1            notAssigned  1            1            notAssigned
    I.2.3.1.1  1            1            notAssigned  1            notAssigned  1            1
    I.2.3.1.2  1            notAssigned  1            1            1            notAssigned  1
    I.2.3.1.3  60           1            notAssigned  1            1            notAssigned  notAssigned
    I.2.3.2.1  1            1            1            notAssigned  1            1            notAssigned
    I.2.3.2.2  1            1            1            1            1            1            1
    I.2.4.2    1            1            1            1            notAssigned  1            notAssigned
    I.2.4.3    8            2            notAssigned  notAssigned  notAssigned  notAssigned  notAssigned
  `,
  results: `
               1       2       3       4       5       6       7
    I.1.2      pass    pass    pass    fail    pass    pass    pass
    I.1.7      18      19,5    17      16      18      15      16
    I.1.9.1    9       9,5     9       8       8,5     8       8
    I.1.12     pass    pass    pass    pass    fail    pass    pass
    I.2.1.2    9       9       8,5     9       8       7,5     8
    I.2.1.8    100     1       10      _       _       _       _
    I.2.1.9    1       _       _       0       _       _       _
    I.2.2.1    66,67   1       0       _       50      _       _
    I.2.2.2    100     1       4       70      _       _       _
    I.2.2.5    12      1       2       _       1       0       _
    I.2.3.1.1  1       2       _       1       _       0       1
    I.2.3.1.2  1       _       1       2       1       _       0
    I.2.3.1.3  75      1       _       1       0       _       _
    I.2.3.2.1  2       1       1       _       1       1       _
    I.2.3.2.2  1       3       2       1       1       0       1
    I.2.4.1    pass    pass    fail    pass    pass    pass    pass
    I.2.4.2    1       1       2       1       _       1       _
    I.2.4.3    8       2       _       _       _       3       1
    I.2.4.5    9,5     9       8       9       8       8       7,5
    I.3.1.1    5       4,5     4       4,5     4       4       4
    I.3.1.3    4,75    5       4,5     4       4       3,5     4
    II.2.3.1   10      9       9       8,5     8       8       8
    II.4.6     1,5     1,25    1       1,5     1,25    1       1
    II.5.1     9       9,5     8       8       8,5     7       8
    II.5.2     8,25    9       8       7,75    8       7       7
    III.1.3    14      13,5    13      12      12,75   11      12
    III.2.1    9       8       7,5     8       7       6       7
    III.2.2    8       8,5     8       7       6       6       6
    III.3.1    9       8       10      7       6       5       6
    III.4      20      22,5    18      15      15      12      14
  `,
  bonuses: [],
  explanations: {
    "I.2.2.1": "Kết quả {result} so với chỉ tiêu được giao, theo thống kê đến hết ngày 15/12/2020.",
    "III.4":
      "Đã đăng cai, phối hợp thực hiện các nhiệm vụ đột xuất theo kế hoạch của cấp trên; tự chấm {result}/25 điểm.",
  },
  evidence: {
    "I.1.7": "Báo cáo số {number}/BC-{symbol} ngày 16/12/2020 của {unit}",
    "I.2.2.1": "Thống kê số {number}/TK-{symbol} ngày 16/12/2020 của {unit}",
    "III.2.1": "Quyết định khen thưởng số {number}/QĐ-CAT ngày 20/11/2020",
  },
};
