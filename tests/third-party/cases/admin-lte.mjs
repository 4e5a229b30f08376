import { pages } from '../pages.mjs';

/**
 * AdminLTE 3: HTML pages as the package ships them (its plugins are packages of their own, so icons
 * and scripts are missing). forms/general.html shows, far down, a sample form with Sign in, and
 * forms/advanced.html a wizard whose first step is called Logins: neither is shown here, since one
 * cannot say what they are.
 */
export default {
  app: 'admin-lte',
  by: 'shipped',
  controls: {
    login: ['Sign In', 'css:.lockscreen-credentials button'],
    submit: ['Submit', 'Save', 'Save Changes', 'Save changes'],
    upload: ['Upload', 'Start upload', 'css:input[type=file]'],
    'like-share': ['Like', 'Share'],
    logout: ['Sign out', 'Logout'],
    ambiguous: [
      'Login',
      'Send',
      'Send message',
      'Register',
      'Request new password',
      'Change password',
      'Submit Payment',
      'Reply',
      'Follow',
      'Forward',
      'Create new Project',
      'Sign in',
      'Add files',
      'View comment',
      'See comments',
      'Comments (5)',
      'Add comment',
    ],
  },
  cases: pages('admin-lte', {
    login: [
      'pages/examples/login.html',
      'pages/examples/login-v2.html',
      'pages/examples/lockscreen.html',
    ],
    none: [
      'pages/examples/register.html',
      'pages/examples/register-v2.html',
      'pages/examples/forgot-password.html',
      'pages/examples/forgot-password-v2.html',
      'pages/examples/recover-password.html',
      'pages/examples/recover-password-v2.html',
      'pages/examples/profile.html',
      'pages/examples/project-add.html',
      'pages/examples/contact-us.html',
      'pages/examples/contacts.html',
      'pages/forms/validation.html',
      'pages/mailbox/compose.html',
      'pages/mailbox/read-mail.html',
      'pages/search/simple.html',
      'pages/tables/data.html',
      'pages/UI/modals.html',
      'pages/UI/timeline.html',
      'pages/calendar.html',
      'index.html',
    ],
  }),
};
