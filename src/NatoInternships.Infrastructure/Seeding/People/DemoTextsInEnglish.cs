namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>The English sentences of the people of the demonstration.</summary>
internal static class DemoTextsInEnglish
{
    public static DemoTextParts Parts { get; } = new(
        new Dictionary<string, string[]>
        {
            ["0222"] =
            [
                "History made me suspicious of the word “inevitable”. I have spent weeks in archives with the minutes of meetings, and I would like to see how such minutes come about today.",
                "I studied how alliances of earlier centuries ended. It made me curious about one that has lasted for so long.",
            ],
            ["0231"] =
            [
                "I learn languages because I do not like to rely on somebody else’s summary. Working between two official languages every day would suit me well.",
                "Translation taught me that two sentences can be correct and still not say the same. I would like to work where that difference matters.",
            ],
            ["0232"] =
            [
                "Years of close reading have made me a patient reader. I notice what a text avoids saying, which is useful for more than novels.",
                "I compare how the same story is told in different countries. Official texts tell stories too, only with more authors.",
            ],
            ["0311"] =
            [
                "I studied how public money is spent before I asked why. Defence budgets bring the two questions together, and I would like to understand them from the inside.",
                "Economics gave me a taste for figures that can be checked. I would like to use it where one table has to convince several governments.",
            ],
            ["0312"] =
            [
                "Political science taught me to ask who decides, and on whose behalf. In an alliance of thirty-two states that question has no short answer, and I would like to watch it being worked out.",
                "For my degree I compared how small states make themselves heard in large organisations. So far I know their speeches. I would like to see the work behind them.",
                "I came to political science through a model council at school, where I had to defend a country that I had never visited. How positions are formed has interested me ever since.",
                "My seminar papers were about consensus: how long it takes, what it costs, and why it lasts. NATO is the case to which I returned most often.",
            ],
            ["0313"] =
            [
                "I study how people judge risks, and how badly we do it when we are in a hurry. Few workplaces have more reason to care about that than NATO.",
            ],
            ["0314"] =
            [
                "In sociology we ask how people come to trust institutions that they never see. That question brought me to NATO, which many people in my town know only by name.",
                "Sociology trained me to listen before I explain. I would like to find out how that works in an organisation with so many cultures.",
            ],
            ["0321"] =
            [
                "In journalism classes we were told to leave out every word that does no work. I would like to practise that in a place where words are weighed even more carefully.",
                "I learned to ask one more question before I write. A public institution seems to me the right place to see what happens to the answers.",
            ],
            ["0322"] =
            [
                "Archives are full of decisions that nobody can find. I was trained to prevent that, and I would like to see the documents at the moment when they are made.",
            ],
            ["0388"] =
            [
                "My programme combines politics, economics and law, and I have never regretted that I did not choose one of them. Questions of security rarely respect the borders between subjects.",
                "In European studies we spent much time on how organisations share tasks. I would like to see from close by how two of them divide a real one.",
            ],
            ["0412"] =
            [
                "In finance I learned to read a budget from its footnotes. I would like to do that for something that matters to everybody.",
            ],
            ["0413"] =
            [
                "I studied how organisations work when nobody can simply give an order. An alliance that decides by consensus is the best example I know.",
                "Public management is less dry than it sounds: it is about who does what by when. I would like to learn it from people who coordinate many countries.",
            ],
            ["0421"] =
            [
                "My field is international law. I have read many treaties, and I would like to learn how they are put into practice once they are signed.",
                "At law school I learned that a comma can decide a case. International texts interest me because they are written by many hands and must still say one thing.",
            ],
            ["052"] =
            [
                "I study how a changing climate affects ports, bases and roads. It is a subject that security policy can no longer leave to others.",
            ],
            ["054"] =
            [
                "Mathematics taught me to say exactly what I know and what I assume. Reports on complex subjects need the same honesty, and I would like to help write them.",
            ],
            ["061"] =
            [
                "I have learned to write software, and that the hardest faults are misunderstandings between people. Technology policy interests me because it deals with both.",
                "My courses were about systems that must not fail. I would like to see how people decide which risks they accept.",
            ],
            ["071"] =
            [
                "As an engineer I was trained to ask what happens when a part fails. I would like to put that question to cooperation, where the parts are countries.",
                "Standards were my favourite subject in engineering, because they are agreements that one can touch. I would like to see how new ones are agreed.",
            ],
            ["1031"] =
            [
                "My programme covered strategy, logistics and the law of armed conflict. What I miss is practice: seeing how a plan becomes a calendar, and a calendar becomes an exercise.",
                "Defence studies gave me the vocabulary. An internship would show me how the words are used by people with a decision to prepare.",
            ],
            ["1032"] =
            [
                "In civil protection one learns that preparation is most of the work. I would like to see how several countries prepare together.",
            ],
        },
        new Dictionary<string, string[]>
        {
            ["0702"] =
            [
                "This division attracts me because it works with partners as well as with Allies. I would like to help prepare a meeting from the first search to the last correction of the notes.",
                "I chose this vacancy for its range: one week a region that I know, the next a treaty that I have to read up on. Short notes on unfamiliar subjects are what I have practised most.",
                "Arms control is the part of the notice that I read twice. I would gladly do its less glamorous side as well: tables, dates and references.",
            ],
            ["0715"] =
            [
                "Public diplomacy interests me because it starts with listening. I have guided groups and written for people without prior knowledge, and I know how soon they notice an empty phrase.",
                "I would like to work on visits and events, where a good answer must be ready before the question. I prepare carefully and do not mind moving chairs.",
                "Among my friends I am the one who is asked what NATO does. I would like to learn to answer better, in writing and in person.",
            ],
            ["0720"] =
            [
                "Cooperation on equipment is where good intentions meet delivery dates. I would like to help keep the papers and tables on which such projects depend.",
                "I like to turn technical material into one clear page. A division in which engineers, lawyers and economists share a table seems the right place to get better at it.",
                "I have read how several countries bought the same vehicle and ended up with several versions of it. I would like to understand why, and what prevents it.",
            ],
            ["0833"] =
            [
                "Hybrid threats rarely announce themselves, so somebody has to read a great deal and report little. That is the kind of work that I enjoy.",
                "New technology is often described either with fear or with enthusiasm. I would like to help write the paragraph in between: what is known, what is not, and what to watch.",
                "In a table-top exercise at university we had to handle an attack on a power network. I learned how quickly a technical question becomes a political one.",
            ],
            ["0728"] =
            [
                "I start my day with the press of several countries. To turn that habit into a morning summary that somebody uses would be a real pleasure.",
                "I take photographs and write captions, and the caption is the harder part. I would like to do both for a team that checks every fact.",
                "To explain the work of a military staff to people who have never met a soldier is a task that I would take seriously. I write plainly and accept corrections.",
            ],
            ["0770"] =
            [
                "Military cooperation with partner countries interests me because so much of it is patience. I would like to prepare country notes and see which of them are still useful months later.",
                "I have organised visits for people from very different places, and I know that the programme is only half of the work. The other half is to find out what each guest came for.",
                "I would like to learn how a partner’s wish becomes a plan with a date. I am tidy, I keep lists, and I follow up without being asked.",
            ],
            ["0777"] =
            [
                "Exercises are where plans are tested before they are needed. I would like to help with the calendar, the papers and the lessons that are written down afterwards.",
                "I like to coordinate: in my volunteer work I keep dates, rooms and forty people in step. I would like to see how it is done with several headquarters.",
                "I like to compare reports and find what they have in common. Lessons from training are only useful if somebody does that quietly and completely.",
            ],
        },
        [
            "I bring careful notes, a calm manner and the habit of opening the source before I quote it.",
            "I work well in a team because I finish what I take on, and say early when I cannot.",
            "I am used to short deadlines. A weekly student paper taught me that a text on time is worth more than a perfect text a day late.",
            "I have lived in shared flats in two countries, which is a longer course in negotiation than any that I took.",
            "Part-time work at a reception desk taught me to be friendly to people who are in a hurry.",
            "I ask when I do not understand something, and I write the answer down so that I ask only once.",
            "What I still lack is experience in an office of this size, but I learn quickly when somebody shows me once.",
            "Friends describe me as the person who reads the instructions, and I take it as a compliment.",
            "I have learned to accept corrections, and to keep the version before them.",
            "I can work alone for hours, but I show my result to somebody before I send it.",
            "My languages help me to read how the same event is told in different countries.",
        ],
        [
            "Six months in Brussels would show me whether this is the work that I want. I believe that it is.",
            "I hope to leave with a clearer idea of how decisions are made, and to leave something useful behind.",
            "Later I would like to work in the public service, and I can think of no better preparation.",
            "I know that an intern does the small things. I would like to do them well.",
            "I look forward to learning from people who do this every day.",
            "Whatever the outcome, thank you for reading my application.",
            "I would tell others at home what I learned, because few of them know that such internships exist.",
        ],
        new Dictionary<string, string[]>
        {
            ["achievement"] =
            [
                "Our student club had promised a guide for new members three years in a row. I collected the half-finished drafts, cut them to eight pages and set a date for each chapter. The guide was printed in time and has been updated twice since.",
                "Halfway through a term paper the data that I relied on were withdrawn. I found a smaller set, explained in the text what it could not show, and handed in on the agreed day.",
                "I trained for a year to run the half marathon of my town, mostly before breakfast. I finished near the end of the field and was satisfied, because I had kept to the plan.",
            ],
            ["analytical-thinking"] =
            [
                "Two newspapers reported opposite results of one survey. I went back to the questionnaire and found that they had used different age groups. I wrote one page about it, which our lecturer now uses as an exercise.",
                "The sports club where I volunteer was losing members. Instead of guessing I compared the dates on which people left. Most had left when the training hours changed, so we moved one group back.",
                "For a course we had to rank five proposals for a bus line. I separated what could be counted from what could not, and showed which assumption changed the order. The group then discussed that assumption instead of the whole list.",
            ],
            ["clarity-and-accuracy"] =
            [
                "During a summer I typed the index of a local archive. Place names were spelt in several ways, so I made a list of preferred forms and corrected the earlier entries. The archive adopted the list.",
                "I proofread the newsletter of a charity. A figure gets a tick only after I have seen its source, and twice this has stopped a wrong amount from being printed.",
                "When I take minutes I read the decisions aloud before people leave. It takes two minutes and has saved us several meetings.",
            ],
            ["customer-service-orientation"] =
            [
                "At the information desk of a museum I was asked the same question thirty times a day. I drew a small plan with the answer and put it at the entrance. People came to the desk with better questions after that.",
                "In a library I helped visitors who were not used to computers. I learned to let them hold the mouse, because otherwise they had to come back the next day.",
                "As a student representative I answered every message within two days, even if only to say that I did not know yet. People stopped writing to three of us at once.",
            ],
            ["empathy"] =
            [
                "A new volunteer in our team said little in meetings. I asked for their view afterwards, over coffee, and learned that we spoke too fast. We began to write the agenda on a board, and today they chair the meetings.",
                "I went with a family who had just arrived in our town to the offices that they had to visit. Often the form was not the problem; they were tired. I learned to suggest a break before the next counter.",
                "When a friend failed an exam I did not offer advice. I listened, and the next day we looked at the timetable together.",
            ],
            ["flexibility"] =
            [
                "An hour before our conference the main speaker cancelled. We turned the talk into a discussion with two people from the audience, and I chaired it with notes on one card.",
                "During an exchange term my courses were replaced without notice. I chose one outside my subject, on public accounts, and it became the most useful of the year.",
                "At a summer camp we had planned hikes and had a week of rain. I turned the route cards into an indoor game, and the children asked for it again when the sun came back.",
            ],
            ["initiative"] =
            [
                "Nobody in our faculty knew which rooms were free in the evening. I asked the caretakers, made a simple table and kept it for a year. The administration then took it over.",
                "I noticed that exchange students missed the date for the sports courses every term, because the page was in one language only. I offered a translation, and it is still online.",
                "When our choir lost its rehearsal room I wrote to six schools the same evening. Two answered, and we missed only one rehearsal.",
            ],
            ["organizational-awareness"] =
            [
                "In an office where I helped out my letters kept coming back. I drew a chart of who signs what, and it showed that two steps could be done at the same time. The office tried it and kept it.",
                "As treasurer of a club I learned that our grant depended on three offices with three calendars. I put their dates into one list, and we applied in time.",
                "In a large shop I learned whom to ask: the person with the title, or the person with the key. I try to know both before I start.",
            ],
            ["teamwork"] =
            [
                "In our rowing crew I was never the strongest. I learned to keep the rhythm when others got tired, and was trusted with the seat that sets it.",
                "Four of us wrote one report in four styles. I proposed that each edit another person’s chapter. We were annoyed for a day, and the report read as one text.",
                "During a fund-raising week two of our team fell ill. We listed what was left, and each took what could be finished, not what was pleasant. We reached the sum that we had promised.",
            ],
        });
}
