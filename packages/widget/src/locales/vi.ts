/** Tiếng Việt. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Đóng',
  skip: 'Bỏ qua',
  back: 'Quay lại câu hỏi',
  never: 'Đừng hỏi lại tôi',
  whatWeSend: 'Nội dung chúng tôi gửi',
  oneMore: 'Thêm một câu hỏi, nếu quý vị muốn.',
  thanks:
    'Xin cảm ơn. Câu trả lời được đếm không kèm tên và chỉ hiển thị theo nhóm[ có ít nhất {k} câu trả lời].',
  tab: 'Bạn cảm thấy an toàn đến mức nào ở đây?',
  sheet: [
    'Một thông điệp được gửi đến {host}: chỉ thông điệp này, không gì khác.',
    'Trong đó không có tên, tài khoản, cookie, địa chỉ trang hay thời gian. Số ngẫu nhiên chỉ để thông điệp bị gửi hai lần được đếm một lần.',
    'Ở đó, nó cộng một vào vài bộ đếm rồi bị xóa. Kết quả chỉ hiển thị cho từ mười người trở lên, không bao giờ cho một người.',
    'Thiết bị này giữ thông điệp cho đến khi được nhận, và tháng mà từ đó có thể hỏi lại quý vị.',
  ],
  theMessage: 'Thông điệp',
  yourAnswer: '(câu trả lời của quý vị)',
  randomNumber: '(một số ngẫu nhiên)',
  questions: {
    headline: {
      text: 'Quý vị tin đến mức nào rằng dữ liệu của mình được an toàn với {product}?',
      options: {
        'not-at-all': 'Hoàn toàn không tin',
        slightly: 'Hơi tin',
        moderately: 'Tin vừa phải',
        very: 'Rất tin',
        extremely: 'Cực kỳ tin',
        'dont-know': 'Tôi không biết',
      },
    },
  },
  followUps: () => import('./vi.follow-ups.js'),
};
