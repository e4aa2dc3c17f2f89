/** 한국어. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: '닫기',
  skip: '건너뛰기',
  back: '질문으로 돌아가기',
  never: '다시 묻지 않기',
  whatWeSend: '전송하는 내용',
  oneMore: '괜찮으시다면 질문이 하나 더 있습니다.',
  thanks: '감사합니다. 답변은 이름 없이 집계되며[ {k}개 이상의] 묶음으로만 표시됩니다.',
  tab: '이곳이 얼마나 안전하다고 느끼시나요?',
  sheet: [
    '{host}에 메시지 하나가 전송됩니다. 이것뿐이며 다른 것은 없습니다.',
    '이름, 계정, 쿠키, 페이지 주소, 시각은 들어 있지 않습니다. 난수는 두 번 전송된 메시지를 한 번만 세기 위한 것입니다.',
    '그곳에서 몇 개의 집계값을 1씩 늘리고 삭제됩니다. 결과는 열 명 이상일 때만 표시되며, 한 사람의 결과는 표시되지 않습니다.',
    '이 기기는 메시지가 도착할 때까지 메시지를 보관하고, 다시 여쭤볼 수 있는 달을 기억합니다.',
  ],
  theMessage: '메시지',
  yourAnswer: '(귀하의 답변)',
  randomNumber: '(난수)',
  questions: {
    headline: {
      text: '귀하의 데이터가 {product}에서 안전하다고 얼마나 확신하십니까?',
      options: {
        'not-at-all': '전혀 확신하지 않음',
        slightly: '약간 확신함',
        moderately: '어느 정도 확신함',
        very: '매우 확신함',
        extremely: '극히 확신함',
        'dont-know': '잘 모르겠음',
      },
    },
  },
  followUps: () => import('./ko.follow-ups.js'),
};
