action=close
who=Jeanne Morel
why=lettre lue au téléphone au Dr Martin, remise en main propre
rule=DEL-05
