using System.Text;
using VRLab.Core;

namespace VRLab.Conformance.Tests;

/// <summary>Whatever is done to a file, it is read or refused with a reason.</summary>
public sealed class MutatedFileTests
{
    private static readonly string[] Splices = ["<", ">", "&amp;", "\"", "'", "id=\"a\"", "</place>", "<page>", "-1", "99999999999", "\0", "\uFEFF", "<![CDATA[", "\n", ",", ";", "é", "text", "source='t'", "1e999"];

    [Test, Category("Slow")]
    public void SixThousandMutatedFilesAreReadOrRefused() => Mutate(first: 1000, filesOfEachKind: 1500);

    [Test]
    public void MutatedFilesAreReadOrRefused() => Mutate(first: 1, filesOfEachKind: 100);

    private static void Mutate(ulong first, int filesOfEachKind)
    {
        int refused = 0;
        foreach ((string extension, string text) in HonestFiles.All)
        {
            for (ulong seed = first; seed < first + (ulong)filesOfEachKind; seed++)
            {
                byte[] bytes = Mutated(Encoding.UTF8.GetBytes(text), seed);
                refused += IsRefused(extension, bytes, seed) ? 1 : 0;
            }
        }

        Assert.That(refused, Is.GreaterThan(filesOfEachKind));
    }

    private static bool IsRefused(string extension, byte[] bytes, ulong seed)
    {
        using var file = new TemporaryFile(extension, "");
        using var log = new TemporaryFile(".csv", "case,activity\n1,A\n1,B\n2,C\n");
        File.WriteAllBytes(file.Path, bytes);
        try
        {
            if (extension is ".xes" or ".csv")
            {
                LogFiles.Read(file.Path);
            }
            else
            {
                ModelAndLog both = ModelAndLog.Read(file.Path, new ModelOptions(), log.Path, new LogOptions());
                ConformanceCheck.Run(both.Net, both.Log, 2000);
            }

            return false;
        }
        catch (ProblemException problem)
        {
            Assert.That(problem.Message, Is.Not.Empty);
            return true;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{extension}, seed {seed}: {Encoding.UTF8.GetString(bytes)}", error);
        }
    }

    private static byte[] Mutated(byte[] bytes, ulong seed)
    {
        var random = new DeterministicRandom(seed);
        List<byte> mutated = [.. bytes];
        for (int change = 1 + random.NextInt32(4); change > 0 && mutated.Count > 0; change--)
        {
            int at = random.NextInt32(mutated.Count);
            int count = Math.Min(1 + random.NextInt32(40), mutated.Count - at);
            switch (random.NextInt32(6))
            {
                case 0:
                    mutated[at] = (byte)random.NextInt32(256);
                    break;
                case 1:
                    mutated.RemoveRange(at, count);
                    break;
                case 2:
                    mutated.InsertRange(at, mutated.GetRange(random.NextInt32(mutated.Count - count + 1), count));
                    break;
                case 3:
                    mutated.InsertRange(at, Encoding.UTF8.GetBytes(Splices[random.NextInt32(Splices.Length)]));
                    break;
                case 4:
                    mutated[at] ^= (byte)(1 << random.NextInt32(8));
                    break;
                default:
                    mutated.RemoveRange(at, random.NextInt32(8) == 0 ? mutated.Count - at : 1);
                    break;
            }
        }

        return [.. mutated];
    }
}
