using System.Globalization;
using VRLab.Assessment.Force;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Forces in words of both languages.</summary>
internal static class ForceTexts
{
    public static string UnitOf(ForceKind kind) => kind switch
    {
        ForceKind.Hold => "N",
        ForceKind.Torque => "N·m",
        _ => "N·s",
    };

    /// <summary>The word for it in report.json.</summary>
    public static string Word(this ForceKind kind) => kind switch
    {
        ForceKind.Hold => "hold",
        ForceKind.Torque => "torque",
        _ => "blow",
    };

    public static LocalizedText Told(LocalizedText thing, OverForce over, int times, double seconds, double? expert, LocalizedText? reason)
    {
        (string peak, string limit) = (Amount(over.Kind, over.Peak), Amount(over.Kind, over.Limit));
        string zhTimes = times > 1 ? $"，共 {times} 次" : "";
        string enTimes = times > 1 ? $", {times} times" : "";
        string zhSeconds = over.Kind == ForceKind.Hold ? $"，超限 {Number(seconds, "0.0")} 秒" : "";
        string enSeconds = over.Kind == ForceKind.Hold ? $", {Number(seconds, "0.0")} s above it" : "";
        string zhExpert = expert is { } zh ? $"标准操作为 {Amount(over.Kind, zh)}。" : "";
        string enExpert = expert is { } en ? $" The clean demonstration: {Amount(over.Kind, en)}." : "";
        string enReason = reason is { } why ? $" {why.English}" : "";
        return new LocalizedText(
            $"{Chinese(over.Kind, thing.Chinese)}：最大 {peak}，限值 {limit}{zhSeconds}{zhTimes}。{zhExpert}{reason?.Chinese}",
            $"{English(over.Kind, thing.English)}: up to {peak}, the limit is {limit}{enSeconds}{enTimes}.{enExpert}{enReason}");
    }

    /// <summary>With its unit.</summary>
    public static string Amount(ForceKind kind, double value) => $"{Number(value, value < 10 ? "0.0" : "0")} {UnitOf(kind)}";

    private static string Chinese(ForceKind kind, string thing) => kind switch
    {
        ForceKind.Hold => $"对“{thing}”用力过大",
        ForceKind.Torque => $"“{thing}”拧得过紧",
        _ => $"“{thing}”受到猛烈碰撞，请轻拿轻放",
    };

    private static string English(ForceKind kind, string thing) => kind switch
    {
        ForceKind.Hold => $"Too much force on “{thing}”",
        ForceKind.Torque => $"“{thing}” was tightened too far",
        _ => $"“{thing}” was hit hard; put things down gently",
    };

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
