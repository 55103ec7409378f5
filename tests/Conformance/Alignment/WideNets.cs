namespace VRLab.Conformance.Tests;

/// <summary>Nets of parallel branches, each a sequence: as many markings as branches allow.</summary>
internal static class WideNets
{
    public static PetriNet Of(int branches, int length)
    {
        var builder = new PetriNetBuilder();
        int begin = builder.AddPlace("begin", tokens: 1);
        int end = builder.AddPlace("end");
        int split = builder.AddTransition("split", null);
        int join = builder.AddTransition("join", null);
        builder.AddInput(split, begin);
        builder.AddOutput(join, end);
        for (int branch = 0; branch < branches; branch++)
        {
            AddBranch(builder, split, join, branch, length);
        }

        return builder.Build("wide");
    }

    private static void AddBranch(PetriNetBuilder builder, int split, int join, int branch, int length)
    {
        int at = builder.AddPlace($"b{branch}");
        builder.AddOutput(split, at);
        for (int step = 0; step < length; step++)
        {
            int transition = builder.AddTransition($"t{branch}.{step}", $"a{branch}.{step}");
            builder.AddInput(transition, at);
            at = builder.AddPlace($"p{branch}.{step}");
            builder.AddOutput(transition, at);
        }

        builder.AddInput(join, at);
    }
}
