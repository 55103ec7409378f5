using VRLab.Core;

namespace VRLab.Conformance.Tests;

/// <summary>Nets without any structure: weighted arcs, shared places, arcs there and back, repeated labels, several ends. No transition adds tokens, so all stay finite.</summary>
internal static class RandomNets
{
    private static readonly string?[] Labels = ["a", "b", "c", "a", null, null];

    public static PetriNet Of(ulong seed)
    {
        var random = new DeterministicRandom(seed);
        var builder = new PetriNetBuilder();
        int places = 3 + random.NextInt32(4);
        for (int place = 0; place < places; place++)
        {
            builder.AddPlace($"p{place}", tokens: place < 2 ? 1 + random.NextInt32(2) : 0);
        }

        for (int transition = 3 + random.NextInt32(6); transition > 0; transition--)
        {
            AddTransition(builder, places, ref random);
        }

        for (int final = 1 + random.NextInt32(2); final > 0; final--)
        {
            int first = random.NextInt32(places);
            builder.AddFinalMarking([new TokenCount(first, 1 + random.NextInt32(2)), new TokenCount((first + 1) % places, random.NextInt32(2))]);
        }

        return builder.Build("random");
    }

    private static void AddTransition(PetriNetBuilder builder, int places, ref DeterministicRandom random)
    {
        int transition = builder.AddTransition($"t{builder.TransitionCount}", Labels[random.NextInt32(Labels.Length)]);
        int taken = 1 + random.NextInt32(3);
        for (int token = 0; token < taken; token++)
        {
            builder.AddInput(transition, random.NextInt32(places));
        }

        for (int token = taken - random.NextInt32(2); token > 0; token--)
        {
            builder.AddOutput(transition, random.NextInt32(places));
        }
    }

    public static IReadOnlyList<string> Trace(ulong seed)
    {
        var random = new DeterministicRandom(seed);
        var trace = new List<string>();
        for (int length = random.NextInt32(8); length > 0; length--)
        {
            trace.Add("abcx"[random.NextInt32(4)].ToString());
        }

        return trace;
    }
}
