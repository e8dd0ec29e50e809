#!/bin/sh
# Fits every twin of this folder again from the measurements in ../shared/data.
set -eu
cd "$(dirname "$0")/.."
./ferroloop calibrate twin '../shared/data/lbe247/ID161ZR15000/pulsedAmplitudeSweep_DCIV[_ID161ZR15000(1)]20241024104937.csv' \
  --window 1.1,5.0,-0.8,-3.6 -o calibration/ID161ZR15000-20ns-104937.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID161ZR15000/pulsedAmplitudeSweep_DCIV[_ID161ZR15000(1)]20241024110402.csv' \
  --window 0.7,5.0,-0.5,-3.7 -o calibration/ID161ZR15000-20ns-110402.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID161ZR15000/pulsedAmplitudeSweep_DCIV[_ID161ZR15000(1)]20241024111132.csv' \
  --window 0.3,4.2,-0.4,-3.4 -o calibration/ID161ZR15000-200ns-111132.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID161ZR15000/pulsedAmplitudeSweep_DCIV[_ID161ZR15000(1)]20241024111900.csv' \
  --window 0.3,4.1,-0.3,-3.0 -o calibration/ID161ZR15000-2us-111900.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID161ZR15000/pulsedAmplitudeSweep_DCIV[_ID161ZR15000(1)]20241024112607.csv' \
  --window 0.1,3.7,-0.1,-3.5 -o calibration/ID161ZR15000-20us-112607.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID161ZR15000/pulsedAmplitudeSweep_DCIV[_ID161ZR15000(1)]20241024113236.csv' \
  --window 0.1,3.2,-0.1,-3.2 -o calibration/ID161ZR15000-200us-113236.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID161ZR15000/pulsedAmplitudeSweep_DCIV[_ID161ZR15000(1)]20241024113844.csv' \
  --window 0.1,2.0,-0.1,-2.0 -o calibration/ID161ZR15000-2ms-113844.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID170ZR5000/pulsedAmplitudeSweep_DCIV[_ID170ZR5000(1)]20241024132232.csv' \
  --window 0.6,5.0,-0.5,-3.7 -o calibration/ID170ZR5000-20ns-132232.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID170ZR5000/pulsedAmplitudeSweep_DCIV[_ID170ZR5000(1)]20241024133047.csv' \
  --window 0.4,4.1,-0.4,-3.3 -o calibration/ID170ZR5000-200ns-133047.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID170ZR5000/pulsedAmplitudeSweep_DCIV[_ID170ZR5000(1)]20241024133858.csv' \
  --window 0.3,4.1,-0.3,-2.9 -o calibration/ID170ZR5000-2us-133858.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID170ZR5000/pulsedAmplitudeSweep_DCIV[_ID170ZR5000(1)]20241024134645.csv' \
  --window 0.3,3.7,-0.2,-3.0 -o calibration/ID170ZR5000-20us-134645.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID170ZR5000/pulsedAmplitudeSweep_DCIV[_ID170ZR5000(1)]20241024135335.csv' \
  --window 0.4,3.2,-0.2,-2.5 -o calibration/ID170ZR5000-200us-135335.yaml
./ferroloop calibrate twin '../shared/data/lbe247/ID170ZR5000/pulsedAmplitudeSweep_DCIV[_ID170ZR5000(1)]20241024140002.csv' \
  --window 0.2,2.0,-0.1,-1.9 -o calibration/ID170ZR5000-2ms-140002.yaml
