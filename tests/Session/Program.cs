using VRLab.Session.Tests.Link;

namespace VRLab.Session.Tests;

/// <summary>Run by itself, this assembly is a learner's program: it joins the session host at a port.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => LinkedDrill.RunLearnerProcess(port: int.Parse(arguments[0]));
}
