using System.CommandLine;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary><c>vrlab shot</c>: a picture of a scenario's room.</summary>
internal static class ShotVerb
{
    private const string Details = """
        The picture shows the room as it is when the drill begins. Without --camera the scenario's first camera is used;
        a name that it does not have is answered with those it has.

        Examples:
          vrlab shot --scenario pump-lockout --camera overview --out hall.png
          vrlab shot --lang zh-CN --width 1920 --height 1080 --out hall.png
        """;

    public static Command Create()
    {
        var scenario = new Option<string>("--scenario") { Description = "The drill, by its id or folder.", HelpName = "ID", DefaultValueFactory = _ => "pump-lockout" };
        var camera = new Option<string?>("--camera") { Description = "Which of the scenario's cameras.", HelpName = "NAME" };
        var file = new Option<string>("--out") { Description = "The picture to write.", HelpName = "F.png", Required = true };
        var width = new Option<uint>("--width") { Description = "Pixels across.", HelpName = "N", DefaultValueFactory = _ => 1280u };
        var height = new Option<uint>("--height") { Description = "Pixels down.", HelpName = "N", DefaultValueFactory = _ => 720u };
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("shot", "Take a picture of a drill's room.", Details) { scenario, camera, file, width, height, language };
        verb.SetAction(parsed =>
        {
            var shot = new SceneShot(parsed.GetRequiredValue(scenario), parsed.GetValue(camera), parsed.GetLanguage(language));
            shot.Save(parsed.GetRequiredValue(file), parsed.GetValue(width), parsed.GetValue(height));
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetRequiredValue(file));
            return (int)ExitCode.Done;
        });
        return verb;
    }
}
