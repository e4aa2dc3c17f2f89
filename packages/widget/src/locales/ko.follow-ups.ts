/** 한국어: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: '무엇이 귀하의 신뢰를 가장 높이겠습니까?',
    options: {
      'plain-words': '내 데이터가 어떻게 보호되는지 알기 쉽게 알려 주기',
      'sooner-notice': '문제가 생기면 더 빨리, 더 명확하게 알려 주기',
      'show-and-control': '보관 내용을 보여 주고 직접 관리하게 하기',
      'promise-no-selling': '판매하거나 공유하지 않겠다고 약속하기',
      'stronger-sign-in': '더 안전한 로그인',
      'less-data': '데이터를 덜 요구하고 덜 보관하기',
      'fix-something': '잘못되었거나 위험해 보인 것을 고치기',
      'independent-proof': '독립적인 증명(감사, 인증)',
      'news-elsewhere': '다른 회사에 관한 소식',
      'nothing-other': '없음 / 기타',
    },
  },
  worry: {
    text: '무엇이 유출되면 가장 걱정되겠습니까?',
    options: {
      payment: '결제 또는 은행 정보',
      'government-id': '신분증 번호',
      messages: '메시지',
      'photos-files': '사진과 파일',
      location: '위치',
      contacts: '연락처',
      passwords: '비밀번호',
      health: '건강',
      nothing: '특별히 없음',
    },
  },
};
