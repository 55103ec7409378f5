using System.Globalization;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The links of chains of causes in words.</summary>
internal static class ChainTexts
{
    public static LocalizedText NotDone(LocalizedText step) => new($"此前没有完成“{step.Chinese}”。", $"“{step.English}” had not been done.");

    public static LocalizedText Of(Act act, AssessmentPlan plan)
    {
        LocalizedText name = plan.NameOf(act.Object);
        return act.Kind switch
        {
            HandlingKind.Turned => Turned(act, name),
            HandlingKind.Pressed => new($"按下了{name.Chinese}。", $"{name.English}: pressed."),
            HandlingKind.PutIn => Socketed(name, plan.NameOf(act.Socket), "放到", "put into"),
            HandlingKind.TakenOut => Socketed(name, plan.NameOf(act.Socket), "取出自", "taken out of"),
            HandlingKind.PutOn => new($"戴上了{name.Chinese}。", $"{name.English}: put on."),
            HandlingKind.TakenOff => new($"摘下了{name.Chinese}。", $"{name.English}: taken off."),
            _ => new($"拿起了{name.Chinese}。", $"{name.English}: taken in the hand."),
        };
    }

    public static LocalizedText Of(Movement movement, double peakSeconds)
    {
        PlannedCurve curve = movement.Plan;
        (string from, string to, string most) = (Figure(curve, movement.Before), Figure(curve, movement.Now), Figure(curve, movement.Peak.Value));
        string unit = curve.Unit.Length > 0 ? $" {curve.Unit}" : "";
        bool hasChanged = movement.HasChanged && from != to;
        bool wentOn = movement.WentOn && most != to;
        string clock = FindingTexts.Clock(peakSeconds);
        return new(
            $"{curve.Name.Chinese}{(hasChanged ? $"由 {from} 变为 {to}{unit}" : $"为 {to}{unit}")}{(wentOn ? $"，随后在 {clock} 达到 {most}{unit}" : "")}。",
            $"{curve.Name.English} {(hasChanged ? $"went from {from} to {to}{unit}" : $"stood at {to}{unit}")}{(wentOn ? $", and on to {most}{unit} at {clock}" : "")}.");
    }

    public static LocalizedText LedTo(PlannedHazard hazard, IReadOnlyList<double> seconds)
    {
        string again = string.Join(", ", seconds.Skip(1).Select(FindingTexts.Clock));
        return new(
            $"引发险情“{hazard.Name.Chinese}”{(again.Length > 0 ? $"（{again} 再次发生）" : "")}。",
            $"This led to the hazard “{hazard.Name.English}”{(again.Length > 0 ? $" (again at {again})" : "")}.");
    }

    private static LocalizedText Turned(Act act, LocalizedText name)
    {
        string to = Percent(act.To);
        return act.From is { } from && Percent(from) != to
            ? new($"{name.Chinese}由 {Percent(from)} 动到 {to}。", $"{name.English}: moved from {Percent(from)} to {to}.")
            : new($"{name.Chinese}动到 {to}。", $"{name.English}: moved to {to}.");
    }

    private static LocalizedText Socketed(LocalizedText name, LocalizedText socket, string chinese, string english) =>
        new($"{name.Chinese}{chinese}“{socket.Chinese}”。", $"{name.English}: {english} “{socket.English}”.");

    private static string Percent(float position) => $"{Math.Round(100 * position).ToString(CultureInfo.InvariantCulture)} %";

    /// <summary>Three digits that count.</summary>
    private static string Figure(PlannedCurve curve, double value)
    {
        double shown = (value * curve.Scale) + curve.Offset;
        double size = Math.Abs(shown);
        string format = size switch { >= 100 => "0", >= 10 => "0.#", >= 0.1 => "0.##", _ => "0.####" };
        string text = shown.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
