// What ten invented communes' councils claim on the Thanh Hóa sheet, and what the working group found.
// Made to show a tie parted by bonus, another parted by group V, a unit of 95,5 points kept from Xuất sắc
// by a disciplinary event, and one of 91 that the limit of 25 % (2 of 10) takes down to Tốt.
import type { EntryTables } from "./read-tables.ts";

export const communeCouncilEntries: EntryTables = {
  units: {
    N: { unit: "hdnd-xa-n", symbol: "HĐND-N" },
    O: { unit: "hdnd-phuong-o", symbol: "HĐND-O" },
    P: { unit: "hdnd-xa-p", symbol: "HĐND-P" },
    Q: { unit: "hdnd-xa-q", symbol: "HĐND-Q" },
    R: { unit: "hdnd-phuong-r", symbol: "HĐND-R" },
    S: { unit: "hdnd-xa-s", symbol: "HĐND-S" },
    T: { unit: "hdnd-xa-t", symbol: "HĐND-T" },
    U: { unit: "hdnd-xa-u", symbol: "HĐND-U" },
    V: { unit: "hdnd-phuong-v", symbol: "HĐND-V" },
    X: { unit: "hdnd-xa-x", symbol: "HĐND-X" },
  },
  targets: "",
  otherwise: "fullMarks",
  results: `
            N            O            P            Q            R           S            T            U            V            X
    I.1.b   mot-phan     .            mot-phan     .            .           mot-phan     mot-phan     .            chua-dat     mot-phan
    I.1.c   kip-thoi     notArisen    kip-thoi     notArisen    kip-thoi    notArisen    notArisen    kip-thoi     notArisen    notArisen
    I.2.a   .            co-ky-cham   .            .            .           .            .            co-ky-cham   .            co-ky-cham
    I.2.b   75           82           90           50           60          88           45           55           71           80
    I.3.a   mot          .            .            .            .           .            mot          .            mot          .
    I.3.b   .            .            .            chua-dat     .           .            .            .            .            .
    I.4.a   .            chua-day-du  .            .            .           chua-day-du  .            .            .            .
    II.1.b  1            2            3            1            2           2            2            1            1            2
    II.2.a  .            co-ky-khong  .            .            .           .            .            .            co-ky-khong  .
    II.2.b  .            .            .            .            .           .            chua-dat     .            .            .
    II.3.a  80           75           90           70           100         85           83           100          65           85
    III.1.a 100          100          100          91           95          100          90           92           88           100
    III.2.b 82           78           88           86           94          85           80           84           85           75
    III.3.a 0            1            1            0            0           0            0            0            0            0
    III.3.b 100          notArisen    100          notArisen    notArisen   100          notArisen    100          notArisen    notArisen
    III.3.c con-qua-han  .            .            con-qua-han  .           .            .            .            con-qua-han  con-qua-han
    III.4.b .            .            .            .            .           .            chua-dat     .            .            .
    IV.1.a  92           100          96           94           100         100          90           95           91           97
    IV.2.a  2            2            3            2            4           3            3            3            2            2
    IV.3.a  0            0            1            0            0           0            1            0            0            0
    V.1.a   1            1            2            2            3           1            1            1            1            1
    V.2.a   .            .            .            .            .           .            .            .            .            chua-dat
    V.2.b   .            .            .            chua-dat     .           .            .            .            .            chua-dat
    VI.1.a  0            0            0            1            0           0            1            0            0            0
    VI.2.a  92           96           93           91           98          97           95           96           95           92
    VI.3.a  100          75           100          100          100         80           70           100          72           100
    VII.1.a 0            1            0            0            0           0            0            0            1            0
    VII.2.a .            .            .            cham-thieu   .           .            cham-thieu   .            .            .
    VIII.1  chua         chua         chua         chua         chua        chua         chua         chua         chua         chua
    VIII.2  cap-tinh     bieu-duong   bieu-duong   bieu-duong   cap-tinh    khong        khong        bieu-duong   khong        khong
    VIII.3  khong        khong        thi-diem     khong        khong       van-hanh     thi-diem     khong        khong        khong
    VIII.4  1            1            1            1            1           1            1            1            1            0
    IX.3    0            1            0            0            0           0            0            0            0            0
    IX.5    0            0            0            0            0           0            0            0            0            2
    IX.8    0            0            0            0            1           0            0            0            0            0
  `,
  bonuses: [],
  explanations: {
    "II.3.a":
      "Có {result}% kiến nghị đã đến hạn được thực hiện; kiến nghị chưa đến hạn không tính vào mẫu số.",
    "III.2.b": "Trả lời đúng hạn {result}% kiến nghị của cử tri.",
  },
  evidence: {
    "I.2.a": "Biên bản kỳ họp thường lệ cuối năm 2020, số {number}/BB-{symbol}",
    "II.1.b": "Báo cáo giám sát số {number}/BC-{symbol} năm 2020 của {unit}",
    "III.2.b": "Báo cáo thẩm tra số {number}/BC-{symbol} ngày 25/11/2020 của {unit}",
    "V.1.a": "Báo cáo đánh giá mô hình số {number}/BC-{symbol} ngày 20/11/2020 của {unit}",
    "VIII.2": "Quyết định số {number}/QĐ-UBND ngày 10/11/2020 của UBND tỉnh ví dụ",
    "VIII.3": "Biên bản nghiệm thu số {number}/BB-{symbol} ngày 30/10/2020 của {unit}",
    "VIII.4": "Nghị quyết số {number}/NQ-HĐND ngày 18/7/2020 của {unit}",
    "IX.8": "Quyết định kỷ luật số {number}/QĐ-UBND ngày 09/9/2020 của UBND phường",
  },
};

export interface CheckedLine {
  readonly unit: string;
  readonly line: string;
  readonly checkedScore: number;
  readonly checkReason: string;
}

/** Where the working group's points differ from the claim. */
export const communeCouncilChecks: readonly CheckedLine[] = [
  {
    unit: "hdnd-xa-s",
    line: "I.2.a",
    checkedScore: 1,
    checkReason: "Kỳ họp tháng 7/2020 gửi tài liệu chậm 02 ngày so với quy định.",
  },
  {
    unit: "hdnd-xa-x",
    line: "III.2.b",
    checkedScore: 2,
    checkReason:
      "Trả lời đúng hạn 75% nhưng đã đôn đốc và chất vấn tại kỳ họp cuối năm, được 2,0 điểm theo tiêu chí III.2.b.",
  },
];

/** Found after the result was closed: the result is shown as stale from then on. */
export const correctionAfterClosing: CheckedLine = {
  unit: "hdnd-phuong-v",
  line: "III.2.b",
  checkedScore: 3,
  checkReason:
    "Rà soát lại sổ theo dõi: 03 kiến nghị ghi quá hạn đã được trả lời đúng hạn, tỷ lệ là 92%, được 3 điểm.",
};
