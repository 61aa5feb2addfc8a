#!/bin/sh
# Sets the spaces and apostrophes of the texts as each language prints them, so that authors may type plain ones.
#   scripts/french-spaces.sh            every text under src, of pages, emails and promises
#   scripts/french-spaces.sh FILE...    these files
# French: U+202F before ; ! ? and between groups of figures, U+00A0 before :, the euro sign and units, inside « » and in 14 h 02.
# Both: a curly apostrophe, and plain spaces in a telephone number. Tags, entities, placeholders and addresses are left alone.
set -eu
cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then
  set -- $(find src -name '*Texts.en.resx' -o -name '*Texts.fr.resx' -o -name 'Promises.*.resx' | grep -v -e /bin/ -e /obj/)
fi
for file in "$@"; do
  case "$file" in *.fr.resx) french=1 ;; *) french=0 ;; esac
  FRENCH=$french perl -CSD -Mutf8 -0777 -i -pe '
    sub visible {
      my ($text) = @_;
      $text =~ s/(?<=\w)\x27|\x27(?=\w)|\x27/\x{2019}/g;
      return $text unless $ENV{FRENCH};
      my $space = "[ \\x{00A0}\\x{202F}]";
      my $units = "[kKMG]o|kB|octets?|secondes?|minutes?|min|heures?|jours?|semaines?|mois|années?|ans?|mots?|caractères?|pages?|fois|pixels?|points?";
      $text =~ s/$space+([;!?])/\x{202F}$1/g;
      $text =~ s/(?<=[\w»)])([!?])(?=\s|$)/\x{202F}$1/g;
      $text =~ s/$space+:/\x{00A0}:/g;
      $text =~ s/«$space*/«\x{00A0}/g;
      $text =~ s/$space*»/\x{00A0}»/g;
      $text =~ s/(?<=\d)$space(?=\d{3}(?!\d))/\x{202F}/g;
      $text =~ s/(?<=\d)$space(?=[€%])/\x{00A0}/g;
      $text =~ s/(?<=\d)$space(?=(?:$units)\b)/\x{00A0}/g;
      $text =~ s/(?<=\d)${space}h(?:$space(?=\d\d)|(?!\w))/\x{00A0}h\x{00A0}/g;
      return $text;
    }
    s{(<value>)(.*?)(</value>)}{
      my ($open, $value, $close) = ($1, $2, $3);
      # Odd pieces are tags, entities, placeholders, addresses and telephone numbers.
      my @pieces = split /(&lt;.*?&gt;|&\w+;|&#\w+;|\{\w*\}|https?:\/\/\S+|\+\d[\d \x{00A0}\x{202F}]{6,}\d)/s, $value;
      for (my $i = 0; $i < @pieces; $i++) {
        if ($i % 2 == 0) { $pieces[$i] = visible($pieces[$i]); }
        elsif ($pieces[$i] =~ /^\+\d/) { $pieces[$i] =~ s/[\x{00A0}\x{202F}]/ /g; }
      }
      $open . join("", @pieces) . $close
    }gse;
  ' "$file"
done
