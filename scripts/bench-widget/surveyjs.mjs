/**
 * SurveyJS: a form library without a server. The host's code holds the one question.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

const ENTRY = `
  import { Model } from 'survey-core';
  import { renderSurvey } from 'survey-js-ui';
  const survey = new Model({
    elements: [{
      type: 'rating',
      name: 'confidence',
      title: 'How confident are you that your data is safe with Fernhill?',
      rateMax: 5,
      // On a narrow screen it would be a list that has to be opened first.
      displayMode: 'buttons',
      minRateDescription: 'Not at all',
      maxRateDescription: 'Extremely',
    }],
  });
  const place = document.getElementById('survey');
  renderSurvey(survey, place);
  window.closeSurvey = () => {
    survey.dispose();
    place.remove();
    delete window.closeSurvey;
  };
`;

export async function surveyJs({ peers, versions }) {
  return {
    products: [
      {
        title: 'SurveyJS',
        version: `survey-js-ui ${versions['survey-js-ui']}, survey-core ${versions['survey-core']}`,
        note: 'bundled; a form library without a server: the host’s own code holds one rating of five points, shown as buttons',
        control: ['.sd-rating__item'],
        rating: ['.sd-rating input[type=radio]'],
        // It has no way to close; a host takes it out of the page.
        close: () => window.closeSurvey(),
        guest: {
          head: '<link rel="stylesheet" href="/survey.css"><script defer src="/survey.js"></script>',
          body: '<div id="survey"></div>',
          files: {
            '/survey.css': readFileSync(join(peers, 'node_modules/survey-core/survey-core.fontless.min.css')),
            '/survey.js': await bundle({ peers, name: 'survey', entry: ENTRY }),
          },
          answer: async () => null,
        },
      },
    ],
  };
}
