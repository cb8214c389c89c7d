import { test } from 'node:test';
import http from 'node:http';
import { open } from './harness.mjs';
const S='/tmp/wt/play-anna/shots/';
test('anna',{timeout:1200000},async t=>{
 const V={};
 await new Promise(done=>{
 const srv=http.createServer(async(q,r)=>{
  let b='';for await(const c of q)b+=c;
  const {who,cmds}=JSON.parse(b);
  if(who==='quit'){r.end('bye');srv.close();srv.closeAllConnections();return done();}
  let out='';
  try{
   if(!V[who]){const v=await open(t,{viewport:{width:390,height:844},hasTouch:true,isMobile:true});v.n=0;v.page.setDefaultTimeout(4000);V[who]=v;}
   const v=V[who],p=v.page;
   const main=p.locator('body');
   for(const c of cmds){
    const i=c.indexOf(':');const k=i<0?c:c.slice(0,i),a=i<0?'':c.slice(i+1);
    if(k==='b'){await p.getByRole('button',{name:a}).first().tap();}
    else if(k==='l'){await p.getByRole('link',{name:a}).first().tap();}
    else if(k==='c'){ await p.locator('label:visible',{hasText:a}).first().tap();}
    else if(k==='cn'){ const[n,x]=a.split('|');await p.locator('label:visible',{hasText:x}).nth(+n).tap();}
    else if(k==='t'){const f=p.getByRole('main').getByRole('textbox').last();await f.tap();await f.fill('');await p.keyboard.type(a);}
    else if(k==='tn'){const[n,x]=a.split('|');const f=p.getByRole('main').getByRole('textbox').nth(+n);await f.tap();await f.fill('');await p.keyboard.type(x);}
    else if(k==='x'){await p.getByText(a).first().tap();}
    else if(k==='sel'){const[n,x]=a.split('|');await p.locator('select:visible').nth(+n).selectOption({label:x});}
    else if(k==='w'){await p.getByRole('main').getByRole('button',{name:'Weiter',exact:true}).tap();}
    else if(k==='back'){await p.goBack();}
    else if(k==='scroll'){await p.evaluate(y=>window.scrollTo(0,y),+a);}
    else if(k==='full'){v.full=true;}
    await p.waitForTimeout(480);
    if(['w','b'].includes(k)&&c!==cmds.at(-1)){const h=await p.getByRole('main').innerText();out+='--- after '+c+' '+new URL(p.url()).hash+':\n'+h.slice(0,700)+'\n';v.n++;await p.screenshot({path:`${S}${who}-${v.n}.png`});}
   }
   v.n++;const f=`${S}${who}-${String(v.n)}.png`;
   await p.screenshot({path:f,fullPage:!!v.full});v.full=false;
   const sc=await p.evaluate(()=>[document.documentElement.scrollWidth,innerWidth,document.documentElement.scrollHeight]);
   const acc=await p.evaluate(()=>[...document.querySelectorAll('main input,main select,main textarea')].filter(e=>e.offsetParent).map(e=>e.type+':'+(e.labels?.[0]?.innerText||e.getAttribute('aria-label')||'').slice(0,50)+'='+(['radio','checkbox'].includes(e.type)?e.checked:e.value)).join(' | '));
   out+=`=== ${who} ${f} ${new URL(p.url()).hash} scroll ${sc} problems ${v.problems.length?v.problems.join(';'):''}\n`+await main.innerText()+`\n[${acc}]\n`;
  }catch(e){out+='ERR '+e.message.split('\n').slice(0,6).join('\n');try{await V[who].page.screenshot({path:S+who+'-err.png'});out+='\n'+(await V[who].page.locator('body').innerText())}catch{}}
  r.end(out);
 }).listen(9871,'127.0.0.1');
 });
});
