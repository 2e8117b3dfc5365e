action=resend
who=Yann Le Goff
why=logiciel corrigé
recipient=dr-martin
