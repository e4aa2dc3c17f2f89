/** Tiếng Việt: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Điều gì sẽ tăng niềm tin của quý vị nhiều nhất?',
    options: {
      'plain-words': 'Cho tôi biết rõ dữ liệu được bảo vệ ra sao',
      'sooner-notice': 'Báo sớm hơn và rõ hơn khi có sự cố',
      'show-and-control': 'Cho tôi xem và kiểm soát những gì được lưu giữ',
      'promise-no-selling': 'Cam kết không bán hay chia sẻ dữ liệu',
      'stronger-sign-in': 'Đăng nhập an toàn hơn',
      'less-data': 'Yêu cầu và lưu giữ ít dữ liệu hơn',
      'fix-something': 'Sửa điều có vẻ sai hoặc không an toàn',
      'independent-proof': 'Bằng chứng độc lập (kiểm toán, chứng nhận)',
      'news-elsewhere': 'Tin tức về các công ty khác',
      'nothing-other': 'Không có gì / khác',
    },
  },
  worry: {
    text: 'Nếu bị lộ, điều gì sẽ làm quý vị lo nhất?',
    options: {
      payment: 'Thông tin thanh toán hoặc ngân hàng',
      'government-id': 'Số giấy tờ tùy thân',
      messages: 'Tin nhắn',
      'photos-files': 'Ảnh và tệp',
      location: 'Vị trí',
      contacts: 'Danh bạ',
      passwords: 'Mật khẩu',
      health: 'Sức khỏe',
      nothing: 'Không có gì cụ thể',
    },
  },
};
