/** What login panels and their look-alikes call things: whole labels as `normaliseLabel` leaves them. */

/** Presses that log in. Not: 返回登录, 微信登录, 已有账号登录, log in with …; these lead elsewhere. */
export const LOGIN =
  /^(?!返回|去|[已没]有|其[他它]|第三方|微信|qq|微博|支付宝|钉钉|[未免]|取消|退出|注册|切换|更换|下次|自动|记住|保持|一次).{0,8}(?<!自动)登[录陆入錄](?:系统|平台)?$|^(?:立即)?进入(?:系统|平台)$|^解锁$|^(?:(?:secure|member|customer)?(?:sign|log)(?:me)?-?(?:in|on))(?:now|securely|to.{1,16})?$|^unlock$|^(?:войти|вход|connexion|seconnecter|anmelden|einloggen|zaloguj(?:się)?|accedi|entrar|ログイン|로그인)$/;
/** Ways in beside the one at hand: they stand on tabs as well as on buttons. */
export const WAY_IN =
  /^(?:账号|帐号|密码|账户|账号密码|短信|手机|手机号|验证码|短信验证码|扫码|二维码|扫一扫|证书|数字证书|ca|ca证书|u-?key|uk|人脸|刷脸|员工|用户|个人|法人|单位|政务|app).{0,4}登[录陆]$/;
/** Presses of what is no login. */
export const OTHER =
  /^(?:.{0,4}注册(?:账号|并登录)?|.{0,2}(?:重置|找回|修改|更改|设置|保存)密码|修改|更改|确[认定](?:修改|更改|重置)|保存.{0,4}|新增|添加|创建.{0,4}|新建.{0,4}|测试连接|连接|(?:确认|立即)?支付|付款|订阅|发表(?:评论)?|评论|搜索|查询|(?:sign|signme)-?up.{0,8}|.{0,6}regist(?:er|ration).{0,8}|joinnow|join.{0,10}|(?:create|open|add).{0,18}(?:account|user|id)?|.{0,12}(?:reset|change|update|set|confirm).{0,6}password|save.{0,10}|subscribe.{0,8}|search|pay.{0,8}|.{0,6}(?:check-?out|order)|connect|testconnection|agree.{0,12}|getstarted.{0,8})$/;
export const SEND_CODE =
  /^(?:点击|免费|重新|立即)*(?:获取|发送)(?:短信|手机|动态|语音)?(?:验证码|校验码|动态码|动态密码|密码|口令)?[(]?\d*s?[)]?$|^\d+(?:秒|s)|^(?:send|get|resend)(?:code|sms|verificationcode)$/;
/** 验证码已发送至 138****6621. */
export const SENT_TO =
  /(?:验证码|校验码|动态码|短信).{0,8}发送?[至到给]|发送?[至到].{0,6}\d{2,3}\*{2,}/;
export const FORGOT =
  /^(?:忘记|找回|重置).{0,5}密码|^忘记|^.{0,4}forgot|lost.{0,6}password|trouble(?:sign|log)ging/;
export const SIGN_UP = /^.{0,6}(?:注册|申请账号|新用户)|sign-?up|regist|create.{0,10}account|^join/;
export const SAYS_LOGIN =
  /登[录陆入錄](?!日志|记录|情况|统计|设置|次数|率|失败提醒|历史|地址|时间)|(?:sign|log)[- ]?(?:in|on)\b|统一认证|身份认证|単点/i;
export const SAYS_OTHER =
  /注册|找回|忘记|重置|(?:修改|更改|设置|变更)(?:登录)?密码|新增|添加|新建|编辑|sign ?up|regist|\bcreat(?:e|ing)\b|\bjoin\b|forgot|reset|recover|\bchange|profile|settings?\b|subscri|newsletter|check ?out|payment|支付|结算|contact|个人(?:信息|资料|中心)|设置|数据(?:库|源)|评论|comment/i;
/** Opens one thing, lets one act pass: 查询密码, 提取码, 签章口令. */
export const OTHER_SECRET =
  /(?:查询|访问|提取|分享|取件|信件|办件|文件|文档|签章|印章|盖章|签名|支付|交易|操作|审批|导出|解压|压缩)(?:密码|口令|码)/;
export const LOGIN_ADDRESS =
  /(?:^|[^a-z])(?:user|sys|my|admin|do|to)?(?:login|logon|log-in|signin|sign-in|sso|cas|auth|passport)(?:[^a-z]|$)/i;
export const OTHER_ADDRESS =
  /regist|sign-?_?up|join|forgot|forget|reset|recover|retriev|find-?_?(?:pass|pwd)|chang|profile|newsletter|check-?out|payment/i;
export const SCAN = /扫码|扫一扫|扫描|二维码|scan|qr ?code/i;
/** One sentence says that scanning logs in; 扫码下载，登录后使用 says something else. */
export const SCANS_IN =
  /扫(?:码|一扫|描)(?!.{0,10}(?:下载|关注|安装|添加|进群)).{0,14}登[录陆]|scan.{0,30}(?:log|sign) ?in/i;
export const UKEY =
  /u-?key|u盾|ca(?:证书)?登|证书登|数字证书|密钥登|(?:插入|驱动|介质).{0,6}(?:证书|key|密钥)|(?:证书|key|密钥).{0,6}(?:插入|驱动|介质)/i;
/** What stands beside a way in by key: it needs a thing plugged in. */
export const PLUGGED = /插入|插好|驱动|介质|控件|选择证书|读取证书/;
export const PUZZLE =
  /(?:向右|按住|拖动|滑动).{0,6}(?:滑块|滑动|完成|验证|拼图)|依次点击|验证(?:通过|成功)|点击.{0,4}(?:完成|进行|按钮).{0,4}验证/;
/** A screen locked over an open session. */
export const LOCK =
  /解锁|(?:密码|口令).{0,6}(?:继续|恢复)|锁屏|(?<![号户])已锁定|屏幕锁|unlock|screen ?lock|lock[-_ ]?screen/i;
/** A session ran out and is to be gone on with. */
export const RAN_OUT =
  /(?:登[录陆]|会话|身份(?!证)).{0,4}(?:过期|超时|失效)|重新登[录陆]|session (?:has |is )?(?:expired|timed)|(?:sign|log) in again/i;
export const CLOSE =
  /close|cancel|关闭|取消|返回|^[×✕✖x]$|^(?:暂不|稍后|以后再|不了|跳过|随便看|先看看|游客)|再(?:看看|逛逛|想想)$/i;
/** A button that waits for the answer to its press. */
export const BUSY = /^请?稍[候后等]|^正在|中$|^(?:loading|pleasewait|signingin|loggingin)/;
/** Beside a picture that must be read. */
export const UNREADABLE = /看不清|换一[张换批]/;
/** Draws a code or a puzzle anew, or empties the fields. */
export const REFRESH =
  /刷新|换一[张换批]|看不清|重新获取|refresh|reload|^(?:重置|重填|清[空除]|reset|clear)$/;
/** Says where it goes on, and in a panel without a button named for login, that is in. */
export const GO_ON =
  /^(?:确[定认]|提交|进入.{0,4}|下一步|继续|验证|ok|go|enter|submit|next|continue|verify|→|»)$/;
