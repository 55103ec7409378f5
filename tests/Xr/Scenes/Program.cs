using VRLab.Core;

namespace VRLab.Xr.Tests.Scenes;

/// <summary>What runs in a process of its own: one scene, which prints lines <c>name=value</c> for its test to read.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        try
        {
            Run(arguments[0]);
            return (int)ExitCode.Done;
        }
        catch (ProblemException problem)
        {
            Console.Out.WriteLine($"problem={problem.Problem}");
            Console.Out.WriteLine($"remedy={problem.Remedy}");
            return (int)problem.Code;
        }
    }

    private static void Run(string scene)
    {
        switch (scene)
        {
            case "headset":
                HeadsetScene.Run();
                break;
            case "open":
                OpenXr.OpenXrBackend.Open().Dispose();
                break;
            case "window":
                WindowScene.Run();
                break;
            case "probe":
                foreach (Diagnostics.ProbeRow row in Diagnostics.MachineProbe.Examine())
                {
                    Console.Out.WriteLine($"{row.What.English}={row.Outcome} {row.Detail} {row.Remedy.English}");
                }

                break;
            default:
                throw ProblemException.BadInput($"There is no scene '{scene}'.", "Use headset, open, window or probe.");
        }
    }
}
