// What the twelve invented units of bloc 4 claim, as tables: a row a criterion, a column a unit. Totals
// before bonus: A 94,75; E 92,5; M 92; B and C 91,25. The story of README rests on these.
import type { EntryTables } from "./read-tables.ts";

export const bloc4Entries: EntryTables = {
  units: {
    A: { unit: "van-phong-a", symbol: "VPA" },
    B: { unit: "so-b", symbol: "SB" },
    C: { unit: "ban-c", symbol: "BC" },
    D: { unit: "thanh-tra-d", symbol: "TTD" },
    E: { unit: "so-e", symbol: "SE" },
    F: { unit: "so-f", symbol: "SF" },
    G: { unit: "so-g", symbol: "SG" },
    H: { unit: "ban-h", symbol: "BH" },
    I: { unit: "so-i", symbol: "SI" },
    K: { unit: "van-phong-k", symbol: "VPK" },
    L: { unit: "so-l", symbol: "SL" },
    M: { unit: "so-m", symbol: "SM" },
  },
  targets: `
            A    B    C    D    E    F    G    H    I    K            L    M
    II.3.a  .    .    .    .    .    .    .    .    .    notAssigned  .    .
    II.5.b  10   10   10   10   10   10   10   10   10   10           10   10
    III.2.a 5    6    5    3    5    4    5    3    4    3            4    4
    V.1     100  100  100  100  100  100  100  100  100  100          100  100
    V.2     12   10   8    9    10   10   10   10   8    6            9    10
    V.3     95   95   95   95   95   95   95   95   95   95           95   95
  `,
  results: `
            A         B         C         D         E         F         G         H          I         K         L         M
    I.1.a   0         3         0         0         0         4         0         7          0         6         0         0
    I.1.b   93        94        97        81        96        88        92        86         87        82        91        90
    I.1.c   7,5       7,25      7         6         7,25      6,75      7         6,5        6,5       6,25      6,5       7,5
    I.2.a   98        90        99        82        92        88        97        84         98        97        95        98
    I.2.b   tot       tot       kha       kha       kha       tot       kha       kha        kha       kha       tot       kha
    I.2.c   pass      pass      pass      pass      pass      pass      pass      pass       pass      pass      pass      pass
    I.2.d   1         0         2         2         1         1         1         0          1         0         1         1
    I.3.a   6         5         4         4         7         3         5         4          4         5         4         5
    I.3.b   100       100       96        91        95        100       100       100        92        90        100       100
    I.3.c   co        co        ro-net    ro-net    ro-net    ro-net    ro-net    co         ro-net    ro-net    ro-net    ro-net
    II.1.a  pass      pass      pass      pass      pass      pass      pass      pass       pass      pass      pass      pass
    II.1.b  94        98        93        97        99        98        97        98         90        97        98        99
    II.1.c  0         1         0         0         0         1         0         0          0         1         0         0
    II.2.a  xuat-sac  xuat-sac  xuat-sac  tot       tot       tot       tot       xuat-sac   tot       tot       tot       tot
    II.2.b  ca-hai    ca-hai    mot       ca-hai    ca-hai    ca-hai    ca-hai    mot        ca-hai    ca-hai    ca-hai    ca-hai
    II.3.a  99        96        98        98        100       99        91        93         98        _         97        96
    II.3.b  99        98        100       96        90        98        97        96         97        98        98        99
    II.3.c  day-du    mot-phan  day-du    mot-phan  day-du    day-du    day-du    day-du     mot-phan  day-du    day-du    day-du
    II.4.a  95        100       100       100       100       100       92        notArisen  100       100       100       100
    II.4.b  notArisen cham      du        du        du        notArisen du        notArisen  cham      notArisen du        du
    II.5.a  pass      pass      pass      pass      pass      pass      pass      pass       pass      pass      pass      pass
    II.5.b  12        11        9         10        10        11        10        10         12        8         10        11
    III.1.a 0         1         0         3         0         0         0         0          2         0         _         0
    III.1.b 92        98        97        96        99        97        85        96         98        97        _         98
    III.1.c 4         3         2         2         2         2         4         2          3         2         _         3
    III.2.a 6         7         4         2         4         3         5         2          3         2         _         3
    III.2.b 2         2         3         1         3         2         2         3          2         2         _         2
    III.2.c pass      pass      pass      pass      pass      pass      pass      pass       pass      pass      _         pass
    III.3.a 0         0         0         0         0         0         0         2          0         0         _         1
    III.3.b 0         0         1         0         0         0         0         0          0         0         _         0
    III.3.c du        du        du        du        du        du        mot-phan  du         du        mot-phan  _         du
    IV.1    100       100       98        95        100       100       100       100        96        100       _         97
    IV.2    2,5       2,5       2,25      2         2,5       2,25      2,25      2          2,25      2         _         2,25
    IV.3    10        10        12        10        8         9         10        8          12        8         _         12
    V.1     112       101       108       100       95        100       94        101        102       100       _         92
    V.2     13        9         8         9         10        10        8         9          8         6         _         10
    V.3     92        90        96        95        97        85        96        95         95        96        _         97
  `,
  bonuses: [
    {
      unit: "van-phong-a",
      line: "V.1",
      points: 1,
      explanation:
        "Thực hiện 112% chỉ tiêu được giao, hoàn thành trước thời hạn 01 tháng. Đề nghị điểm thưởng 1.",
    },
    {
      unit: "so-b",
      line: "III.2.a",
      points: 2,
      explanation:
        "Công nhận 07 sáng kiến, vượt 01 so với đăng ký; 02 sáng kiến được Hội đồng sáng kiến tỉnh cho áp dụng ở nhiều đơn vị. Đề nghị điểm thưởng 2.",
    },
    {
      unit: "ban-c",
      line: "V.1",
      points: 1,
      explanation: "Thực hiện 108% chỉ tiêu được giao. Đề nghị điểm thưởng 1.",
    },
    {
      unit: "so-g",
      line: "III.1.c",
      points: 0.5,
      explanation: "Phát động 04 đợt thi đua, vượt 01 đợt so với mức điểm tối đa. Đề nghị điểm thưởng 0,5.",
    },
  ],
  explanations: {
    "I.1.c":
      "Hoàn thành các nhiệm vụ trọng tâm trong chương trình công tác năm 2020; tự chấm {result}/8 điểm vì còn nhiệm vụ phải xin lùi thời hạn.",
    "IV.2":
      "Mỗi công chức đăng ký một việc làm theo Bác gắn với nhiệm vụ chuyên môn; tự chấm {result}/3 điểm.",
    "V.1": "Đạt {result}% so với kế hoạch được giao tại thời điểm 15/12/2020.",
  },
  evidence: {
    "I.1.a": "Chương trình hành động số {number}/CTr-{symbol} ngày 15/01/2020 của {unit}",
    "I.1.b": "Báo cáo số {number}/BC-{symbol} ngày 15/12/2020 của {unit}, phụ lục 1",
    "I.2.a": "Sổ theo dõi văn bản đi năm 2020 của {unit}",
    "II.2.a": "Thông báo số {number}-TB/ĐUK ngày 10/12/2020 của Đảng ủy Khối",
    "II.3.a": "Báo cáo cải cách hành chính số {number}/BC-{symbol} ngày 10/12/2020 của {unit}",
    "III.1.a": "Công văn số {number}/{symbol}-VP ngày 20/4/2020 của {unit}",
    "III.1.c": "Kế hoạch số {number}/KH-{symbol} ngày 24/02/2020 của {unit}",
    "III.2.a": "Quyết định số {number}/QĐ-{symbol} ngày 04/12/2020 của {unit} công nhận sáng kiến cơ sở",
    "III.3.a": "Báo cáo sơ kết số {number}/BC-{symbol} của {unit}",
    "IV.1": "Báo cáo số {number}-BC/CB ngày 08/12/2020 của Chi bộ {unit}",
    "V.1": "Báo cáo số {number}/BC-{symbol} ngày 15/12/2020 của {unit}, phụ lục 2",
  },
};
