using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>The bottles on a bench's two shelves, labels toward both sides; more or less full, as after some weeks of lessons.</summary>
internal static class ReagentShelf
{
    private const float PitchMeters = 0.135f;
    private const float AsideMeters = 0.058f;
    private const int Spots = 10;

    /// <summary>Heights of the shelves over the bench's foot; see <see cref="LabBench"/>.</summary>
    private static readonly float[] Shelves = [LabBench.TopMeters + 0.369f, LabBench.TopMeters + 0.709f];

    private static readonly Reagent[] Acids =
    [
        new("盐酸", "Hydrochloric acid", "HCl", "corrosive", "0.1 mol/L", "clear", "water", 410), new("氢氧化钠", "Sodium hydroxide", "NaOH", "corrosive", "0.1 mol/L", "clear", "water", 290),
        new("硫酸铜", "Copper sulfate", "CuSO₄", "environment", "0.5 mol/L", "clear", "blue", 350), new("硝酸银", "Silver nitrate", "AgNO₃", "oxidizing", "0.1 mol/L", "amber", "water", 180),
        new("甲基橙", "Methyl orange", "0.1 %", "none", "", "clear", "orange", 120), new("氯化钠", "Sodium chloride", "NaCl", "none", "1 mol/L", "clear", "water", 460),
        new("硫酸镍", "Nickel sulfate", "NiSO₄", "toxic", "0.5 mol/L", "clear", "green", 240), new("醋酸", "Acetic acid", "CH₃COOH", "corrosive", "0.1 mol/L", "clear", "water", 330),
    ];

    private static readonly Reagent[] Oxidants =
    [
        new("高锰酸钾", "Potassium permanganate", "KMnO₄", "oxidizing", "0.02 mol/L", "amber", "violet", 380), new("无水乙醇", "Ethanol", "C₂H₅OH", "flammable", "99.7 %", "clear", "water", 220),
        new("碘标准液", "Iodine solution", "I₂", "environment", "0.05 mol/L", "amber", "brown", 300), new("铬酸钾", "Potassium chromate", "K₂CrO₄", "toxic", "5 %", "clear", "yellow", 400),
        new("氯化铁", "Iron(III) chloride", "FeCl₃", "corrosive", "0.5 mol/L", "clear", "orange", 150), new("硫代硫酸钠", "Sodium thiosulfate", "Na₂S₂O₃", "none", "0.1 mol/L", "clear", "water", 440),
        new("氯化钴", "Cobalt chloride", "CoCl₂", "toxic", "0.2 mol/L", "clear", "magenta", 260), new("氨水", "Ammonia", "NH₃·H₂O", "corrosive", "2 mol/L", "clear", "water", 370),
    ];

    /// <summary>Fills the shelves of the bench at a pose; every other bench holds the same.</summary>
    public static void Add(RoomBuilder room, Pose roomFromBench, bool holdsOxidants) =>
        room.PlaceTogether(holdsOxidants ? "oxidants" : "acids", roomFromBench, [.. Bottles(holdsOxidants ? Oxidants : Acids)]);

    /// <summary>Most on the lower shelf; a spot is left free here and there, where a bottle is in use.</summary>
    private static IEnumerable<RoomThing> Bottles(Reagent[] reagents)
    {
        int next = 0;
        for (int i = 0; i < 2 * Spots; i++)
        {
            bool isUpper = i % 3 == 2;
            if (i % 5 == 3 || (isUpper && i % 4 == 1))
            {
                continue;
            }

            Reagent reagent = reagents[next++ % reagents.Length];
            float x = ((i / 2) - ((Spots - 1) * 0.5f)) * PitchMeters, side = i % 2 == 0 ? 1f : -1f;
            int lean = ((i * 7) % 5 * 6) - 12;
            yield return reagent.At(new Pose(new(x, Shelves[isUpper ? 1 : 0], side * AsideMeters), Turn.AboutY((side > 0f ? 0 : 180) + lean)));
        }
    }

    /// <param name="Label">In Chinese.</param>
    /// <param name="English">In English.</param>
    /// <param name="Formula">Its formula, or what stands on its label in place of one.</param>
    /// <param name="Hazard">A pictogram of <see cref="HazardPictograms"/>.</param>
    /// <param name="Concentration">As labeled.</param>
    /// <param name="Glass">Clear or amber.</param>
    /// <param name="Color">Of the liquid.</param>
    /// <param name="Milliliters">How full it is.</param>
    private sealed record Reagent(string Label, string English, string Formula, string Hazard, string Concentration, string Glass, string Color, int Milliliters)
    {
        public RoomThing At(Pose pose) => new(
            "reagent-bottle", pose, $"label={Label}", $"english={English}", $"sublabel={Formula}", $"hazard={Hazard}", $"concentration={Concentration}", $"glass={Glass}", $"color={Color}",
            FormattableString.Invariant($"level={Milliliters}"), "detail=coarse");
    }
}
