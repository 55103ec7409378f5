using System.CommandLine;
using VRLab.Assessment;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary><c>vrlab run</c>: takes a learner through a drill.</summary>
internal static class RunVerb
{
    private const string Details = """
        Without options a virtual learner plays the drill "pump-lockout" on an OpenXR headset; where the machine has none,
        a simulated one is used. The session lies in out/<session>/: the recording, the report, the pictures, the speech.

          --headset openxr   a headset (or the simulated one, where a virtual learner plays)
          --headset window   a window on the desktop: mouse and keyboard, for people without a headset
          --headset none     no headset and no graphics, for checks on a server
          --learner human    you play; with --learner auto (or expert) a virtual learner does; who is novice, hasty,
                             forgetful or unsafe, moves and errs as such people do, drawn by --seed (learner.json tells in what)
          --guided           shows each step at once; without it a hint comes after a while, with --exam none at all
          --instructor       the terminal lists the drill's faults; a line with a fault's name or number brings it about
          --seated, --one-hand right
                             how the learner takes part: raised to standing height and moving by the stick; with one hand
          --role NAME        which part of a team you play ('vrlab run --scenario fire-drill --role guide'); virtual learners
                             play the others
          --host PORT        lets others of a team join over the network: on this machine, or with ADDRESS:PORT (0.0.0.0:7777 for
                             all its addresses) from others. It shows a join code and waits for --people N (0 begins at once).
          --join HOST:PORT   takes part in such a session with --code CODE, in the role of --role or any that is free, from its
                             beginning or in the place of a virtual learner. Who drops out is replaced by one.
          --settings FILE    settings as the menu in the world writes them; for a person those of this user are taken and kept
          --fault ...        lets the virtual learner err, to see what the assessment makes of it; can be given several times:
                             omit:STEP, swap:STEP,STEP, repeat:, hurry:, dawdle: or strain:STEP, hazard:ID ('vrlab scenarios ID' lists the names)

        Examples:
          vrlab run
          vrlab run --headset window --learner human --lang zh-CN
          vrlab run --scenario fire-drill --role commander --host 7777 --people 1
          vrlab run --join 127.0.0.1:7777 --code ABCD2345 --role guide
          vrlab run --headset none --fault omit:goggles --fault hazard:dead-heading
        """;

    private const int LongestName = 64;
    private const int MostPeople = 16;

    public static Command Create()
    {
        var scenario = new Option<string>("--scenario") { Description = "The drill, by its id or folder.", HelpName = "ID", DefaultValueFactory = _ => "pump-lockout" };
        Option<HeadsetChoice> headset = Choice("--headset", "What the learner wears: openxr, window or none.", HeadsetChoice.OpenXr);
        var learner = new Option<string?>("--learner") { Description = "Who plays: human, auto (a virtual learner), or a virtual learner that errs.", HelpName = "WHO" };
        learner.AcceptOnlyFromAmong(["auto", "human", .. LearnerProfile.Names]);
        Option<string?> name = NameOption();
        var fault = new Option<string[]>("--fault") { Description = "An error that the virtual learner makes.", HelpName = "FAULT", DefaultValueFactory = _ => [] };
        var seed = new Option<ulong>("--seed") { Description = "Number that chance starts from; the same number gives the same session.", HelpName = "N", DefaultValueFactory = _ => 1UL };
        var speed = new Option<string?>("--speed") { Description = "Times the clock's speed, or max.", HelpName = "X|max" };
        var exam = new Option<bool>("--exam") { Description = "As an examination: no prompts, no hints." };
        var guided = new Option<bool>("--guided") { Description = "Shows each step at once, with its hint." };
        var instructor = new Option<bool>("--instructor") { Description = "You bring faults of the drill about from the terminal while it runs." };
        var seated = new Option<bool>("--seated") { Description = "The learner sits: raised to standing height, moving by the stick." };
        var oneHand = new Option<string?>("--one-hand") { Description = "The learner plays with one hand: left or right.", HelpName = "left|right" };
        oneHand.AcceptOnlyFromAmong("left", "right");
        var role = new Option<string?>("--role") { Description = "The role to take in a drill for a team; virtual learners play the others.", HelpName = "NAME" };
        var hostAt = new Option<string?>("--host") { Description = "Let others of a team join over the network.", HelpName = "PORT" };
        var people = new Option<int>("--people") { Description = "How many to wait for before the session begins.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var joinAt = new Option<string?>("--join") { Description = "Take part in a session that another program hosts.", HelpName = "HOST:PORT" };
        var code = new Option<string?>("--code") { Description = "The join code: as the host shows it, or which one the host is to ask for.", HelpName = "CODE" };
        var settingsFile = new Option<string?>("--settings") { Description = "A learner's settings (default, for a person: those of this user).", HelpName = "FILE" };
        Option<Language?> language = LanguageOption.Create();
        var outFolder = new Option<string?>("--out") { Description = "Where the session's folder is made (default: out).", HelpName = "DIR" };
        var overlay = new Option<bool>("--overlay") { Description = "Write into the view what frames cost; in a window F9 freezes the clock and F10 steps it (for developers)." };
        var validation = new Option<bool>("--validation") { Description = "Watch the graphics with Vulkan's validation layers (for developers).", Hidden = true };
        var verb = new Verb("run", "Take a learner through a drill: recorded, scored, reported.", Details)
        {
            scenario, headset, learner, name, fault, seed, speed, exam, guided, instructor, seated, oneHand, role, hostAt, people, joinAt, code, settingsFile, language, outFolder, overlay, validation,
        };
        verb.Validators.Add(result =>
        {
            bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
            Option[] hosts = [fault, seed, exam, guided, instructor, hostAt, people];
            if (IsGiven(joinAt) && hosts.FirstOrDefault(IsGiven) is { } other)
            {
                result.AddError($"{other.Name} is a matter of the program that hosts the session; leave it out with --join.");
            }

            if (IsGiven(joinAt) && LearnerProfile.All.FirstOrDefault(profile => profile.Name == result.GetValue(learner)) is { MostFaults: > 0 } erring)
            {
                result.AddError($"In what '{erring.Name}' errs is drawn by the program that hosts the session; with --join, --learner is human, auto or expert.");
            }

            if (IsGiven(exam) && IsGiven(guided))
            {
                result.AddError("--exam shows nothing and --guided each step; give one of them.");
            }
        });
        verb.SetAction(parsed =>
        {
            HeadsetChoice worn = parsed.GetValue(headset);
            LearnerChoice player = LearnerOf(parsed.GetValue(learner), worn);
            string? path = parsed.GetValue(settingsFile) ?? (player == LearnerChoice.Human ? UserConfig.Preferences : null);
            LearnerPreferences? settings = path is null ? null : PreferencesFile.Read(path);
            var options = new RunOptions
            {
                ScenarioId = parsed.GetRequiredValue(scenario),
                Headset = worn,
                Learner = player,
                Profile = ProfileOf(parsed.GetValue(learner)),
                Name = parsed.GetValue(name)?.Trim(),
                Faults = parsed.GetValue(fault) ?? [],
                Seed = parsed.GetValue(seed),
                Speed = SpeedOf(parsed.GetValue(speed), player),
                Mode = parsed.GetValue(exam) ? ScenarioMode.Exam : parsed.GetValue(guided) ? ScenarioMode.Guided : ScenarioMode.Practice,
                IsInstructed = parsed.GetValue(instructor),
                Language = parsed.GetLanguage(language),
                Preferences = PreferencesOf(settings ?? LearnerPreferences.Standard, parsed.GetValue(seated), parsed.GetValue(oneHand)),
                PreferencesPath = path,
                Role = parsed.GetValue(role),
                HostAt = NetworkPlace.ToListen(parsed.GetValue(hostAt)),
                People = Math.Clamp(parsed.GetValue(people), 0, MostPeople),
                JoinAt = NetworkPlace.ToJoin(parsed.GetValue(joinAt)),
                Code = parsed.GetValue(code),
                OutFolder = parsed.GetValue(outFolder),
                ShowsOverlay = parsed.GetValue(overlay),
                Validation = parsed.GetValue(validation),
            };
            TextWriter output = parsed.InvocationConfiguration.Output;
            return (int)(options.JoinAt.Count == 0 ? RunSession.Run(options, output, TimeProvider.System) : new GuestRun(options, TimeProvider.System, output).Run());
        });
        return verb;
    }

    private static Option<string?> NameOption()
    {
        var name = new Option<string?>("--name") { Description = "The learner's name in the recording; reports put sessions of one name together.", HelpName = "NAME" };
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>()?.Trim().Length is not (> 0 and <= LongestName))
            {
                result.AddError($"--name needs 1 to {LongestName} characters.");
            }
        });
        return name;
    }

    /// <summary>What is said here goes before what is kept.</summary>
    private static LearnerPreferences PreferencesOf(LearnerPreferences kept, bool isSeated, string? oneHand) => kept with
    {
        Session = kept.Session with
        {
            Hands = oneHand switch { "left" => HandUse.LeftOnly, "right" => HandUse.RightOnly, _ => kept.Session.Hands },
            RaiseMeters = isSeated ? LearnerPreferences.SeatedRaiseMeters : kept.Session.RaiseMeters,
            TargetScale = (isSeated || oneHand is not null) && kept.Session.TargetScale <= 0f ? 1.5f : kept.Session.TargetScale,
        },
    };

    private static LearnerProfile ProfileOf(string? word) => LearnerProfile.Find(word is null or "auto" or "human" ? "expert" : word);

    private static LearnerChoice LearnerOf(string? word, HeadsetChoice headset) => word switch
    {
        "human" => LearnerChoice.Human,
        not null => LearnerChoice.Auto,
        _ => headset == HeadsetChoice.Window ? LearnerChoice.Human : LearnerChoice.Auto,
    };

    /// <exception cref="ProblemException">Neither a positive number nor <c>max</c>.</exception>
    private static double SpeedOf(string? word, LearnerChoice learner)
    {
        if (word is null)
        {
            return learner == LearnerChoice.Auto ? double.PositiveInfinity : 1.0;
        }

        if (word == "max")
        {
            return double.PositiveInfinity;
        }

        return double.TryParse(word, out double speed) && speed is > 0.0 and <= 100.0
            ? speed
            : throw ProblemException.BadInput($"'{word}' is not a speed.", "Give a number from 0.1 to 100, or max.");
    }

    private static Option<HeadsetChoice> Choice(string name, string description, HeadsetChoice standard) => new(name)
    {
        Description = description,
        HelpName = "openxr|window|none",
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            if (Enum.TryParse(word, ignoreCase: true, out HeadsetChoice choice) && Enum.IsDefined(choice) && !char.IsDigit(word[0]))
            {
                return choice;
            }

            result.AddError($"'{word}' is no headset; choose openxr, window or none.");
            return standard;
        },
    };
}
