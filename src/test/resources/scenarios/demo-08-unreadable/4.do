action=dismiss
who=Yann Le Goff
why=remplacé par le message corrigé
