namespace VRLab.Stream.Tests;

/// <summary>Run by itself, this assembly is the program that the kill test kills.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => Recording.KilledRecorder.Run(folder: arguments[0], seed: ulong.Parse(arguments[1]));
}
