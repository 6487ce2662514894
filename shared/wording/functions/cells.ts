// What is wrong with the cells that a THIDUA function was given.

export const CELLS = {
  at: (row: number, column: number, why: string): string =>
    `Dòng ${row}, cột ${column} của vùng: ${why} (Row ${row}, column ${column}.)`,
  errorAt: (row: number, column: number): string =>
    `Dòng ${row}, cột ${column} của vùng đang báo lỗi. Đề nghị sửa ô đó trước. Row ${row}, column ${column} is an error.`,
  notANumber: (shown: string): string => `"${shown}" không phải là số. "${shown}" is not a number.`,
  ambiguous: (shown: string): string =>
    `"${shown}" có thể là hai số khác nhau. Đề nghị nhập lại ở dạng số. "${shown}" can be read as two numbers.`,
  notAText: "Tham số này là chữ. A text is needed.",
  oneCell: "Tham số này chỉ lấy một ô. One cell is needed.",
  notPoints: (shown: string): string =>
    `${shown} nhỏ hơn 0. Đề nghị ghi số từ 0. ${shown} is below 0; write a number from 0.`,
} as const;
