action=close
who=Jeanne Morel
why=lettre envoyée par la poste
rule=RCP-02
