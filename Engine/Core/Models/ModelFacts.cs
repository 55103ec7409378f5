namespace VRLab.Core.Models;

/// <summary>Where a model comes from and on what terms; empty where the file does not say.</summary>
public sealed record ModelFacts
{
    public static ModelFacts Unknown { get; } = new();

    public string Author { get; init; } = "";

    /// <summary>Name or address of the license.</summary>
    public string License { get; init; } = "";

    public string Copyright { get; init; } = "";

    /// <summary>The program that wrote the file.</summary>
    public string Generator { get; init; } = "";

    /// <summary>Where the model was published.</summary>
    public string Source { get; init; } = "";
}
