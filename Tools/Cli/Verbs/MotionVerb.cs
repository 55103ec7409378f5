using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VRLab.Assessment.Motion;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary><c>vrlab motion FILE</c>: the figures of a motion in a table.</summary>
internal static class MotionVerb
{
    private const string Details = """
        FILE is a table (CSV, tabs, semicolons or blanks; with a header or without) with columns t,x,y,z or t,x,y (seconds, meters) or
        t,v (meters a second). A header may name units: time_ms, x [mm]. Times that are uneven are resampled, gaps part the motion;
        the answer says so. Places are filtered forward and backward by a Butterworth low-pass of second order at 10 Hz, unless told
        otherwise; the answer then holds the unfiltered figures beside. A speed is taken as it is.

        sparc and ldlj as in Balasubramanian et al. 2015 (zero padding 4, cut-off 10 Hz, threshold 0.05).

        Examples:
          vrlab motion hand.csv
          vrlab motion hand.csv --filter butterworth:6 --json
          vrlab motion places.txt --rate 30 --filter none
          vrlab motion - --json < hand.csv
        """;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The table; - for the standard input." };
        var filter = new Option<string>("--filter") { Description = "none, or butterworth:HZ, for places.", HelpName = "FILTER", DefaultValueFactory = _ => "butterworth:10" };
        var rate = new Option<double?>("--rate") { Description = "Samples a second, where the table has no times.", HelpName = "HZ" };
        var idle = new Option<double>("--idle-below") { Description = "Slower than this is at rest, in m/s.", HelpName = "SPEED", DefaultValueFactory = _ => MotionOptions.Standard.IdleBelowMetersPerSecond };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON, and nothing else." };
        Option<string?> encoding = EncodingOption.Create();
        Verb.RefuseOptionAs(file);
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("motion", "Smoothness, path, peaks and rest of a motion in a table.", Details) { file, filter, rate, idle, encoding, json, language };
        verb.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            MotionSamples samples = MotionFile.Read(path, Positive(parsed.GetValue(rate), "--rate"), parsed.GetValue(encoding));
            var options = new MotionOptions(FilterOf(parsed.GetRequiredValue(filter)), Positive(parsed.GetValue(idle), "--idle-below")!.Value);
            MotionResult result = MotionAnalysis.Analyze(samples, options);
            TextWriter output = parsed.InvocationConfiguration.Output;
            output.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new MotionAnswer(path, samples, result, options), JsonOptions)
                : MotionText.Of(samples, result, options, parsed.GetLanguage(language)));
            return (int)ExitCode.Done;
        });
        return verb;
    }

    private static double? Positive(double? value, string option) => value is null or (> 0 and <= 1e6)
        ? value
        : throw ProblemException.BadInput($"{option} {value.Value.ToString(CultureInfo.InvariantCulture)} is no positive number.", "Give a number above zero.");

    private static double? FilterOf(string text)
    {
        if (text == "none")
        {
            return null;
        }

        string[] parts = text.Split(':');
        return parts is ["butterworth", var hertz] && double.TryParse(hertz, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and < 1e5
            ? value
            : throw ProblemException.BadInput($"There is no filter '{text}'.", "Give none, or butterworth:HZ such as butterworth:10.");
    }
}
