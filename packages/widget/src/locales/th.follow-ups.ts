/** ไทย: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'สิ่งใดจะเพิ่มความมั่นใจของคุณมากที่สุด',
    options: {
      'plain-words': 'อธิบายให้ชัดเจนว่าข้อมูลของฉันได้รับการปกป้องอย่างไร',
      'sooner-notice': 'แจ้งให้เร็วและชัดเจนขึ้นเมื่อเกิดปัญหา',
      'show-and-control': 'ให้ฉันเห็นและควบคุมสิ่งที่คุณเก็บไว้',
      'promise-no-selling': 'สัญญาว่าจะไม่ขายหรือแบ่งปันข้อมูล',
      'stronger-sign-in': 'การลงชื่อเข้าใช้ที่ปลอดภัยขึ้น',
      'less-data': 'ขอและเก็บข้อมูลน้อยลง',
      'fix-something': 'แก้ไขสิ่งที่ดูผิดปกติหรือไม่ปลอดภัย',
      'independent-proof': 'หลักฐานจากผู้ตรวจสอบอิสระ (การตรวจสอบ การรับรอง)',
      'news-elsewhere': 'ข่าวเกี่ยวกับบริษัทอื่น',
      'nothing-other': 'ไม่มี / อื่น ๆ',
    },
  },
  worry: {
    text: 'หากรั่วไหล ข้อมูลใดจะทำให้คุณกังวลมากที่สุด',
    options: {
      payment: 'ข้อมูลการชำระเงินหรือธนาคาร',
      'government-id': 'เลขประจำตัวประชาชน',
      messages: 'ข้อความ',
      'photos-files': 'รูปภาพและไฟล์',
      location: 'ตำแหน่งที่ตั้ง',
      contacts: 'รายชื่อติดต่อ',
      passwords: 'รหัสผ่าน',
      health: 'สุขภาพ',
      nothing: 'ไม่มีเป็นพิเศษ',
    },
  },
};
