/** Ελληνικά: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Τι θα ενίσχυε περισσότερο την εμπιστοσύνη σας;',
    options: {
      'plain-words': 'Να μου πείτε καθαρά πώς προστατεύονται τα δεδομένα μου',
      'sooner-notice': 'Να με ενημερώνετε νωρίτερα και σαφέστερα όταν κάτι πάει στραβά',
      'show-and-control': 'Να μου δείξετε τι κρατάτε και να το ελέγχω',
      'promise-no-selling': 'Να υποσχεθείτε ότι δεν θα τα πουλήσετε ή μοιραστείτε',
      'stronger-sign-in': 'Ασφαλέστερη σύνδεση',
      'less-data': 'Να ζητάτε και να κρατάτε λιγότερα δεδομένα',
      'fix-something': 'Να διορθώσετε κάτι που φαινόταν λάθος ή επισφαλές',
      'independent-proof': 'Ανεξάρτητη απόδειξη (έλεγχος, πιστοποίηση)',
      'news-elsewhere': 'Ειδήσεις για άλλες εταιρείες',
      'nothing-other': 'Τίποτα / κάτι άλλο',
    },
  },
  worry: {
    text: 'Τι θα σας ανησυχούσε περισσότερο αν διέρρεε;',
    options: {
      payment: 'Στοιχεία πληρωμής ή τράπεζας',
      'government-id': 'Αριθμός ταυτότητας',
      messages: 'Μηνύματα',
      'photos-files': 'Φωτογραφίες και αρχεία',
      location: 'Τοποθεσία',
      contacts: 'Επαφές',
      passwords: 'Κωδικοί πρόσβασης',
      health: 'Υγεία',
      nothing: 'Τίποτα συγκεκριμένο',
    },
  },
};
