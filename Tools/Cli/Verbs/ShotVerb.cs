using System.CommandLine;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary><c>vrlab shot</c>: a picture of a scenario's room, of an asset, or of everything that there is.</summary>
internal static class ShotVerb
{
    private const string Details = """
        The picture of a scenario shows its room as it is when the drill begins. Without --camera the scenario's first camera
        is used; a name that it does not have is answered with those it has.

        --asset takes a picture of one model: by its name in the kit, or a .glb or .gltf file. A room of the kit is taken from
        each of its cameras, by day and in emergency light. --turntable N also takes it from N sides.
        --all takes every model of the kit into the folder --out, with contact-sheet.png and index.html.

        Examples:
          vrlab shot --scenario pump-lockout --camera overview --out hall.png
          vrlab shot --lang zh-CN --width 1920 --height 1080 --out hall.png
          vrlab shot --asset gate-valve --turntable 8 --out valve.png
          vrlab shot --asset person --with clothes=overall --with tone=tan --out worker.png
          vrlab shot --asset models/pump.glb --with variant=worn --out pump.png
          vrlab shot --all --out pictures
        """;

    public static Command Create()
    {
        var scenario = new Option<string>("--scenario") { Description = "The drill, by its id or folder.", HelpName = "ID", DefaultValueFactory = _ => "pump-lockout" };
        var camera = new Option<string?>("--camera") { Description = "Which of the scenario's cameras.", HelpName = "NAME" };
        var asset = new Option<string?>("--asset") { Description = "Instead of a drill, a model of the kit or a file.", HelpName = "NAME|FILE" };
        var with = new Option<string[]>("--with") { Description = "A parameter of the kit's model, or the variant of a file; may be given several times.", HelpName = "NAME=VALUE" };
        var turntable = new Option<int>("--turntable") { Description = "From how many sides the model is taken.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var all = new Option<bool>("--all") { Description = "Every model of the kit; --out is a folder." };
        var file = new Option<string>("--out") { Description = "The picture to write.", HelpName = "F.png|DIR", Required = true };
        var width = new Option<uint?>("--width") { Description = "Pixels across (1280; 640 with --all).", HelpName = "N" };
        var height = new Option<uint?>("--height") { Description = "Pixels down (720; 480 with --all).", HelpName = "N" };
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("shot", "Take a picture of a drill's room, of a model, or of all models.", Details)
        {
            scenario, camera, asset, with, turntable, all, file, width, height, language,
        };
        verb.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            string path = parsed.GetRequiredValue(file);
            uint across = parsed.GetValue(width) ?? (parsed.GetValue(all) ? 640u : 1280u), down = parsed.GetValue(height) ?? (parsed.GetValue(all) ? 480u : 720u);
            if (parsed.GetValue(all))
            {
                PictureFiles.CheckSize(across, down);
                AllShots.Save(path, (int)across, (int)down, null, output.WriteLine);
                output.WriteLine(Path.Combine(path, AllShots.PageFile));
            }
            else if (parsed.GetValue(asset) is { } model)
            {
                AssetShot.Save(model, ParametersOf(parsed.GetValue(with) ?? []), path, SidesOf(parsed.GetValue(turntable)), across, down).ToList().ForEach(output.WriteLine);
            }
            else
            {
                new SceneShot(parsed.GetRequiredValue(scenario), parsed.GetValue(camera), parsed.GetLanguage(language)).Save(path, across, down);
                output.WriteLine(path);
            }

            return (int)ExitCode.Done;
        });
        return verb;
    }

    private static Dictionary<string, string> ParametersOf(string[] pairs)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in pairs)
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            parameters[at > 0 ? pair[..at] : throw ProblemException.BadInput($"--with '{pair}' is no parameter.", "Write --with name=value.")] = pair[(at + 1)..];
        }

        return parameters;
    }

    private static int SidesOf(int sides) => sides is >= 1 and <= AssetShot.MostSides
        ? sides
        : throw ProblemException.BadInput($"A model cannot be taken from {sides} sides.", $"Give from 1 to {AssetShot.MostSides} with --turntable.");
}
