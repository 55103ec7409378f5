using VRLab.Stream.Tests.Link;
using VRLab.Stream.Tests.Recording;

namespace VRLab.Stream.Tests;

/// <summary>Run by itself, this assembly is the other process of a test.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        if (arguments is ["learn", var port])
        {
            SmallSession.RunLearnerProcess(int.Parse(port));
        }
        else
        {
            KilledRecorder.Run(folder: arguments[1], seed: ulong.Parse(arguments[2]));
        }
    }
}
